import { Phone } from "./phone.js";
import { scenarios } from "./scenarios.js";
import { World } from "./world.js";

const AT_REST = 120_000;
const STEPS = 60;

/** The names of the scenarios. */
export const names = () => Object.keys(scenarios);

/** One of the scenarios, by its name. */
export const scenario = (name) => run(new Phone(new World(1)), scenarios[name]);

/**
 * A random history.
 *
 * @param {{seed: number, loss: number, trouble: number, cuts: number}} how how many messages are lost,
 *     how many requests or answers, how often the connection breaks. After losses or cuts the client
 *     is right again once it has reconnected
 */
export function simulation(how) {
  const phone = new Phone(new World(how.seed));
  slowDown(phone, how);
  return run(phone, async () => {
    await history(phone, how);
    await phone.world.pause(30_000);
    if (how.loss + how.cuts > 0) phone.tandem.resume();
    await phone.world.pause(60_000);
    judge(phone);
  });
}

function run(phone, story) {
  let horizon = Infinity;
  let failures = ["the story did not end"];
  story(phone)
    .then(() => (failures = phone.failures))
    .catch((error) => (failures = [...phone.failures, String(error.stack ?? error)]))
    .finally(() => (horizon = phone.world.now + AT_REST));
  return { next: () => phone.world.next(horizon), failures: () => failures };
}

function slowDown({ world, network, server }, { loss, trouble }) {
  server.pageSize = 1 + Math.floor(world.random() * 4);
  const slow = () => world.random() * (world.chance(0.2) ? 2000 : 80);
  network.way = () => ({
    there: slow(),
    back: slow(),
    isLost: world.chance(trouble / 2),
    isAnswerLost: world.chance(trouble / 2),
    refusal: world.chance(trouble / 2) ? { status: 409, retryAfter: "1" } : undefined,
  });
  network.arrivals = () =>
    Array.from({ length: world.chance(0.2) ? 2 : 1 }, slow).filter(() => !world.chance(loss));
}

async function history(phone, how) {
  const { world, server, network, tandem } = phone;
  const mayMiss = how.loss + how.cuts > 0;
  const any = (ids) => ids[Math.floor(world.random() * ids.length)];
  for (let i = 0; i < 4; i++) server.begin();
  let saved = server.save();
  const screens = [];
  tandem.start();
  const steps = [
    [8, () => server.move(any(server.ids))],
    [2, () => own(phone, () => tandem.actions.pause(any(server.ids)))],
    [1, () => own(phone, () => tandem.actions.draftInvitation(any(server.ids), "Hm"))],
    [1, () => own(phone, () => tandem.actions.openSession("Ben"))],
    [1, () => own(phone, () => see(phone, any(server.ids)))],
    [1, () => screens.push(tandem.onScreen(any(server.ids)))],
    [1, () => screens.shift()?.()],
    [1, () => own(phone, () => tandem.actions.acceptInvitation(server.begin(false)))],
    [3, () => phone.observe(any([undefined, ...server.ids]))],
    [1, () => phone.leaveScreen(any([undefined, ...server.ids]))],
    [2, () => phone.refetch(any([undefined, ...server.ids]))],
    // A change without a message, or with a message that is lost.
    [mayMiss ? 1 : 0, () => server.move(any(server.ids), false)],
    [mayMiss ? 1 : 0, () => server.begin()],
    [mayMiss ? 1 : 0, () => server.admit(any(server.ids), world.chance(0.5))],
    [mayMiss ? 0.3 : 0, () => saved && (server.restore(saved), (saved = null))],
    [how.cuts, () => network.cut()],
    [how.cuts, async () => (tandem.pause(), await world.pause(800), tandem.resume())],
  ];
  const all = steps.reduce((sum, [weight]) => sum + weight, 0);
  for (let i = 0; i < STEPS; i++) {
    let left = world.random() * all;
    await steps.find(([weight]) => (left -= weight) < 0)[1]();
    await world.pause(world.random() * (world.chance(0.3) ? 800 : 30));
  }
}

async function see(phone, id) {
  const state = phone.state(id);
  if (state) await phone.tandem.actions.markSeen(id, state.seq);
}

// Some actions are waited for, like a user who looks at the screen.
async function own({ world }, task) {
  const done = task().catch(() => {});
  if (world.chance(0.5)) await done;
}

/** An unwatched session may be stale if it is marked so. */
function judge(phone) {
  const { server } = phone;
  for (const id of new Set([...server.ids, ...phone.observed.filter(Boolean)])) {
    const state = phone.state(id);
    const isWatched = phone.observed.includes(id);
    if (!server.isMember(id)) phone.expect(!state || !isWatched, `${id} is still there`);
    else if (isWatched || (state && !phone.query(id).isInvalidated)) {
      phone.same(state, server.state(id), `state ${id}`);
    }
  }
  if (phone.list) phone.same(phone.list, server.list, "list");
}
