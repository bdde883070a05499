export const SLOW = { there: 10, back: 1500 };
export const QUICK = { there: 10, back: 10 };

/** A connected phone that watches a session and the list. */
export async function connected(phone) {
  const { world, server, tandem } = phone;
  const id = server.begin();
  server.move(id);
  tandem.start();
  phone.observe(id);
  phone.observe();
  await world.pause(500);
  return id;
}

export async function leave(phone, id) {
  phone.server.admit(id, false);
  await phone.refetch(id);
  isGone(phone, id);
}

export function isGone(phone, id) {
  phone.expect(!phone.state(id), `${id} is still there`);
  phone.expect(!phone.list.some((item) => item.id === id), `${id} is still in the list`);
}

export function isAtLeast(phone, { id, version }) {
  const shown = phone.list?.find((item) => item.id === id)?.version ?? 0;
  phone.expect(shown >= version, `the list still has version ${shown} of ${id} long after ${version}`);
}
