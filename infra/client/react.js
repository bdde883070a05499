import { useQuery } from "@tanstack/react-query";
import { createContext, createElement, useContext, useEffect, useMemo, useRef, useState } from "react";

const Context = createContext(/** @type {import("./index.js").Tandem | null} */ (null));

/** @type {typeof import("./react.js").TandemProvider} */
export function TandemProvider({ tandem, children }) {
  useEffect(() => {
    // Also resumes after a pause, because StrictMode mounts twice.
    tandem.start();
    return () => tandem.pause();
  }, [tandem]);
  return createElement(Context.Provider, { value: tandem }, children);
}

/** @type {typeof import("./react.js").useTandem} */
export function useTandem() {
  const tandem = useContext(Context);
  if (!tandem) throw new Error("No <TandemProvider> above this component");
  return tandem;
}

// sessions.js sets how the client's keys are read.
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

const OF_NO_SESSION = ["openSession", "readInvitation", "acceptInvitation", "declineInvitation", "exportData", "eraseMe"];

/** @type {typeof import("./react.js").useActions} */
export function useActions(id) {
  const { actions } = useTandem();
  const calls = useRef(0);
  const [last, setLast] = useState({ id, pending: false, error: /** @type {any} */ (null) });
  const bound = useMemo(() => {
    /** @param {(...args: any[]) => Promise<any>} action */
    const follow = (action) => async (/** @type {any[]} */ ...args) => {
      const call = ++calls.current;
      /** @param {boolean} pending @param {unknown} error */
      const tell = (pending, error) => call === calls.current && setLast({ id, pending, error });
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
    const own = Object.entries(actions).filter(([name]) => !OF_NO_SESSION.includes(name));
    return Object.fromEntries(own.map(([name, it]) => [name, follow(it)]));
  }, [actions, id]);
  const { pending, error } = last.id === id ? last : { pending: false, error: null };
  return /** @type {any} */ ({ ...bound, pending, error });
}
