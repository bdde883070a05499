/**
 * One connection to Ably by Server-Sent Events (https://ably.com/docs/api/sse).
 *
 * @param {{address: string, token: string, channels: string[], lastEvent: string | null,
 *     EventSource: typeof EventSource}} to
 * @param {{opened: () => void, message: (message: object, id: string) => void,
 *     missed: () => void, lost: (tokenRefused: boolean) => void}} on
 * @returns {() => void} closes it
 */
export function openStream({ address, token, channels, lastEvent, EventSource }, on) {
  const source = new EventSource(`${address}/sse?${query(token, channels, lastEvent)}`);
  const close = () => source.close();
  source.addEventListener("open", () => on.opened());
  source.addEventListener("message", ({ data, lastEventId }) =>
    on.message(JSON.parse(data), lastEventId),
  );
  // Both Ably's own errors come here, which say what they are, and those of the connection.
  source.addEventListener("error", ({ data }) => {
    const code = data ? JSON.parse(data).code : 0;
    if (data && !isAboutToken(code)) {
      on.missed();
    } else {
      close();
      on.lost(isAboutToken(code));
    }
  });
  return close;
}

// https://ably.com/docs/platform/errors/codes
const isAboutToken = (code) => code >= 40140 && code < 40150;

function query(token, channels, lastEvent) {
  // A user id may hold any of these, but hardly all.
  const separator = [",", "|", ";", "\t"].find((it) => !channels.some((name) => name.includes(it)));
  const parameters = { v: "1.2", separator, channels: channels.join(separator), accessToken: token };
  return Object.entries(lastEvent ? { ...parameters, lastEvent } : parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
