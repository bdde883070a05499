import { useQuery } from "@tanstack/react-query";
import { createContext, createElement, useContext, useEffect, useMemo, useState } from "react";

const Context = createContext(/** @type {import("./index.js").Tandem | null} */ (null));

/** @type {typeof import("./react.js").TandemProvider} */
export function TandemProvider({ tandem, children }) {
  useEffect(() => {
    // After a pause this goes on: StrictMode mounts twice.
    tandem.start();
    return () => tandem.pause();
  }, [tandem]);
  return createElement(Context.Provider, { value: tandem }, children);
}

/** @type {typeof import("./react.js").useTandem} */
export function useTandem() {
  const tandem = useContext(Context);
  if (!tandem) throw new Error("There is no <TandemProvider> above");
  return tandem;
}

// How it is read is set for all of the client's keys (sessions.js).
/** @type {typeof import("./react.js").useSessions} */
export function useSessions() {
  useTandem();
  return useQuery({ queryKey: ["sessions"] });
}

/** @type {typeof import("./react.js").useSession} */
export function useSession(id) {
  const tandem = useTandem();
  useEffect(() => tandem.onScreen(id), [tandem, id]);
  return useQuery({ queryKey: ["sessions", id, "state"] });
}

/** @type {typeof import("./react.js").useActions} */
export function useActions(id) {
  const { actions } = useTandem();
  const [last, setLast] = useState({ call: 0, pending: false, error: /** @type {any} */ (null) });
  const bound = useMemo(() => {
    let calls = 0;
    /** @param {(...args: any[]) => Promise<any>} action */
    const follow = (action) => async (/** @type {any[]} */ ...args) => {
      const call = ++calls;
      /** @param {boolean} pending @param {unknown} error */
      const tell = (pending, error) => call === calls && setLast({ call, pending, error });
      tell(true, null);
      try {
        const answer = await action(id, ...args);
        tell(false, null);
        return answer;
      } catch (error) {
        tell(false, error);
        throw error;
      }
    };
    return Object.fromEntries(Object.entries(actions).map(([name, it]) => [name, follow(it)]));
  }, [actions, id]);
  return /** @type {any} */ ({ ...bound, pending: last.pending, error: last.error });
}
