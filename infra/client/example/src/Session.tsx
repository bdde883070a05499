import { useActions, useSession } from "@tandem/client/react";
import { useState } from "react";
import { movesOf } from "./moves";

/** The second screen: one session and what the user can do in it now. */
export function Session({ id, leave }: { id: string; leave: () => void }) {
  const { data: state, error } = useSession(id);
  const actions = useActions(id);
  const [text, setText] = useState("");
  const [link, setLink] = useState<string>();
  const back = <button onClick={leave}>Back</button>;
  if (!state) return <main>{back}<p>{error?.message ?? "Reading …"}</p></main>;

  const { session, partner, invitation, progress, empathy, messages } = state;
  const name = partner?.name ?? invitation.name ?? "Your partner";
  const waitingFor = progress.waitingFor.map((side) => (side === "me" ? "you" : name));
  const run = (move: () => Promise<unknown>, takesWords = false) =>
    move().then(() => takesWords && setText((now) => (now === text ? "" : now)), () => {});

  const linkTo = (invitation: string) => `?${new URLSearchParams({ me: name, invitation })}`;
  const invite = () =>
    actions.invitationLink().then(({ invitationId }) => setLink(linkTo(invitationId)));

  return (
    <main>
      {back}
      <h1>{name}</h1>
      <p>{session.status} · you: stage {progress.me.stage}</p>
      {progress.partner && <p>{name}: stage {progress.partner.stage}</p>}
      <p>Waiting for {waitingFor.join(" and ") || "nobody"}</p>
      <p>{messages.at(-1)?.content}</p>
      {empathy.partner && <blockquote>“{empathy.partner.content}”</blockquote>}
      {empathy.mine?.context && <blockquote>“{empathy.mine.context.content}”</blockquote>}
      {session.status === "INVITED" && <button onClick={() => run(invite)}>Show the link</button>}
      {link && !partner && <a href={link} target="_blank">The link for {name}</a>}
      {movesOf(state, actions, text).map(([, label, move, takesWords]) => (
        <button key={label} disabled={actions.pending || (takesWords && !text)} onClick={() => run(move, takesWords)}>{label}</button>
      ))}
      <textarea placeholder="Your words" value={text} onChange={(event) => setText(event.target.value)} />
      <p role="alert">{actions.error?.message}</p>
    </main>
  );
}
