import type { TandemError } from "@tandem/client";
import { useSessions, useTandem } from "@tandem/client/react";
import { useState } from "react";

const invitationId = new URLSearchParams(location.search).get("invitation");

/** The first screen: all sessions. */
export function Sessions({ show }: { show: (id: string) => void }) {
  const { data: sessions, error } = useSessions();
  const { actions } = useTandem();
  const [name, setName] = useState("");
  const [refused, setRefused] = useState<TandemError>();
  const enter = (answer: ReturnType<typeof actions.acceptInvitation>) =>
    answer.then(({ state }) => show(state.session.id), setRefused);

  return (
    <main>
      <h1>My sessions</h1>
      {invitationId && <button onClick={() => enter(actions.acceptInvitation(invitationId))}>Accept the invitation</button>}
      {sessions?.map(({ id, partner, invitation, status, waitingFor, unseen }) => (
        <button key={id} onClick={() => show(id)}>
          {partner?.name ?? invitation.name} · {status}
          {waitingFor.includes("me") && " · your turn"} {unseen > 0 && <mark>{unseen} new</mark>}
        </button>
      ))}
      <input placeholder="Name" value={name} onChange={(event) => setName(event.target.value)} />
      <button disabled={!name} onClick={() => enter(actions.openSession(name))}>Open a session</button>
      <p role="alert">{(refused ?? error)?.message}</p>
    </main>
  );
}
