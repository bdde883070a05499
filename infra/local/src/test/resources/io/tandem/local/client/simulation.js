import { createTandem } from "./client/index.js";
import { QueryClient } from "./query-core/index.js";
import { Network } from "./network.js";
import { Server } from "./server.js";
import { Watch, differences } from "./watch.js";
import { World } from "./world.js";

const AT_REST = 120_000;

/**
 * One member's client goes through a recorded history.
 *
 * @param history as it was recorded
 * @param {{seed: number, me: string, loss: number, halves: number, cuts: number,
 *     elsewhere: number}} how what it goes through: what is lost, of which events one part is lost
 *     and the other is not, how often the connection breaks, and how much of what the member does
 *     is done in another tab
 */
export function simulation(history, how) {
  const world = new World(how.seed);
  world.takeOver();
  const network = new Network(world, history, how.me, how);
  // Some stop on the way: what goes wrong there might be mended later on.
  const length = history.steps.length * Math.min(1, world.random() * 1.5);
  const server = new Server(history, how.me, length, (after, upTo) => network.publish(after, upTo));
  const queryClient = new QueryClient();
  const tandem = createTandem({
    queryClient,
    api: "http://stage",
    realtime: "http://ably",
    token: async () => "jwt",
    fetch: network.fetch(server),
    EventSource: network.eventSource(),
  });
  const watch = new Watch(queryClient, tandem, history.session);
  let horizon = Infinity;

  const pause = (most) => new Promise((go) => world.after(world.random() * most, go));

  async function walk() {
    await insist(() => tandem.start());
    await insist(() => tandem.follow(history.session));
    while (server.nextStep) {
      await pause(world.chance(0.3) ? 800 : 30);
      await oneStep(server.nextStep);
      if (world.chance(how.cuts)) {
        world.chance(0.5) ? network.cut() : await nap();
      }
    }
    await pause(2000);
    if (how.loss > 0 || how.cuts > 0) {
      await nap();
    }
    horizon = world.now + AT_REST;
  }

  // As an app does whose user tries again.
  async function insist(task) {
    for (let done = false; !done; ) {
      done = await task().then(
        () => true,
        () => pause(1000),
      );
    }
  }

  async function nap() {
    tandem.pause();
    await pause(500);
    await tandem.resume();
  }

  async function oneStep(step) {
    // What makes no event another tab cannot know of.
    if (step.by !== how.me || (server.nextMakesEvents && world.chance(how.elsewhere))) {
      server.step();
      return;
    }
    let refused = false;
    const done = tandem.actions[step.action](history.session, ...step.arguments).catch((error) => {
      refused = true;
      if (error.code !== "NO_ANSWER") {
        watch.failures.push(`${step.action}: ${error.message}`);
      }
    });
    // Its answer may come long after; what it does is done when the server has been asked.
    while (server.nextStep === step && !refused) {
      await pause(20);
    }
    if (server.nextStep === step) {
      server.step();
    }
    if (world.chance(0.5)) {
      await done;
    }
  }

  walk().catch((error) => watch.failures.push(String(error.stack ?? error)));

  return {
    next: () => world.next(horizon),
    stateRequests: () => server.asked.filter((asked) => asked.endsWith("/state")).length,
    failures() {
      const key = (name) => queryClient.getQueryData(["sessions", history.session, name]);
      const truth = server.state;
      return [
        ...watch.failures,
        ...(server.nextStep ? ["the walk was not finished"] : []),
        ...differences(key("state"), truth, "state"),
        ...differences(key("empathy"), truth.empathy, "empathy"),
        ...differences(key("messages"), truth.messages, "messages"),
      ];
    },
  };
}
