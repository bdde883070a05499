import { createTandem, type Tandem } from "@tandem/client";
import { ably } from "@tandem/client/ably";
import { TandemProvider } from "@tandem/client/react";
import { onlineManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Realtime } from "ably";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Session } from "./Session";
import { Sessions } from "./Sessions";

const stage = new URL(import.meta.env.VITE_TANDEM ?? "http://localhost:8080");
const me = new URLSearchParams(location.search).get("me") ?? "Ana";
const queryClient = new QueryClient();

// The local stage signs a token for anybody. Put your own sign-in here.
async function token() {
  const body = JSON.stringify({ sub: me, name: me });
  return (await (await fetch("/local/token", { method: "POST", body })).json()).token;
}

// For the real Ably, `ably({ Realtime })` is enough.
const transport = ably({ Realtime, endpoint: stage.hostname, port: +stage.port, tls: false });
const signIn = () => createTandem({ queryClient, onlineManager, api: "/api/v1", token, transport });

function App({ first }: { first: Tandem }) {
  const [tandem, setTandem] = useState<Tandem | null>(first);
  const [id, show] = useState<string>();

  const signOut = () => {
    tandem?.stop();
    setTandem(null);
  };

  if (!tandem) return <button onClick={() => setTandem(signIn())}>Sign in as {me}</button>;
  return (
    <TandemProvider tandem={tandem}>
      <header>{me} <button onClick={signOut}>Sign out</button></header>
      {id ? <Session id={id} leave={() => show(undefined)} /> : <Sessions show={show} />}
    </TandemProvider>
  );
}

createRoot(document.body).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}><App first={signIn()} /></QueryClientProvider>
  </StrictMode>,
);
