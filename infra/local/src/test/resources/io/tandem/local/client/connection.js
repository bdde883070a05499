import { QUICK, SLOW, connected } from "./story.js";

/** Connecting and the reads that follow; pausing and stopping. */
export const connection = {
  async anOldMessageLeavesAStaleSessionStale(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    phone.leaveScreen(id);
    network.arrivals = () => [2000];
    server.move(id);
    network.arrivals = () => [];
    server.move(id);
    tandem.resume();
    await world.pause(3000);
    phone.observe(id);
    await world.pause(500);
    phone.same(phone.state(id), server.state(id), "state");
  },

  async connectingReadsTheWatchedSessionsAndTheList(phone) {
    const { world, server, network } = phone;
    const watched = await connected(phone);
    const left = server.begin();
    phone.observe(left);
    await world.pause(100);
    phone.leaveScreen(left);
    network.cut();
    server.move(watched);
    server.move(left);
    network.asked.length = 0;
    await world.pause(2000);
    phone.same(phone.state(watched), server.state(watched), "the watched session");
    phone.same(phone.list, server.list, "list");
    phone.expect(phone.asked(`GET /sessions/${left}`) === 0, "an unwatched session was read");
    phone.observe(left);
    await world.pause(100);
    phone.same(phone.state(left), server.state(left), "the session that is watched again");
  },

  async unchangedStatesAreNotSentAgain(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    const known = [];
    const { way } = network;
    network.way = (path, headers) => (known.push(headers["If-None-Match"]), way(path));
    const before = phone.state(id);
    tandem.resume();
    await world.pause(500);
    phone.expect(known.includes(`"${server.state(id).version}-1"`), `it asked for ${known}`);
    phone.expect(phone.state(id) === before, "it is another object");
  },

  async comingOnlineConnectsAndComingToTheForegroundReads(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    network.arrivals = () => [];
    server.move(id);
    globalThis.document.dispatch("visibilitychange");
    await world.pause(500);
    phone.same(phone.state(id), server.state(id), "in the foreground");
    server.move(id);
    globalThis.dispatch("online");
    await world.pause(500);
    phone.same(phone.state(id), server.state(id), "online");
    phone.expect(network.listeners === 1, `${network.listeners} connections`);
    tandem.pause();
    globalThis.dispatch("online");
    await world.pause(500);
    phone.expect(network.listeners === 0, "it connects in the background");
  },

  async comingOnlineReadsAtOnceEvenIfNothingConnects(phone) {
    const { world, server, network } = phone;
    const other = server.begin();
    const id = await connected(phone);
    network.opening = 1e9;
    network.cut();
    await world.pause(1000);
    for (const isReading of [false, true]) {
      server.move(id);
      server.move(other);
      network.way = () => ({ ...QUICK, isLost: true });
      if (isReading) {
        phone.refetch(id);
        phone.refetch();
        await longPause(phone);
      }
      network.way = () => QUICK;
      globalThis.dispatch("online");
      await world.pause(100);
      phone.same(phone.state(id), server.state(id), `state, ${isReading}`);
      phone.same(phone.list, server.list, `list, ${isReading}`);
    }
  },

  async anAppThatStartsOfflineIsRightSoonAfterItIsOnline(phone) {
    const { world, server, network, tandem } = phone;
    const id = server.begin();
    network.way = () => ({ ...QUICK, isLost: true });
    tandem.start();
    phone.observe(id);
    phone.observe();
    await world.pause(60_000);
    network.way = () => QUICK;
    await world.pause(16_000);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
  },

  async stoppingLeavesNothingBehind(phone) {
    const { world, server, network, tandem, queryClient } = phone;
    const id = await connected(phone);
    const observer = phone.observe(id);
    tandem.onScreen(id);
    network.way = () => SLOW;
    phone.refetch(id).catch(() => {});
    phone.refetch().catch(() => {});
    tandem.actions.pause(id).catch(() => {});
    network.deliver(server.message(server.begin()));
    await world.pause(100);
    tandem.stop();
    const asked = network.asked.length;
    await world.pause(60_000);
    const cache = queryClient.getQueryCache();
    const left = cache.getAll().filter((query) => query.state.data || !query.isActive());
    phone.expect(left.length === 0, "queries are left");
    phone.expect(cache.listeners.size === 1, "something else still observes the cache");
    phone.expect(observer.getCurrentResult().data === undefined, "it is still on the screen");
    phone.expect(network.listeners === 0, "it still listens");
    phone.expect(network.asked.length === asked, "it still asks");
    phone.expect(world.waiting === 0, `${world.waiting} timers are left`);
    tandem.start();
    await world.pause(60_000);
    phone.expect(network.asked.length === asked && world.waiting === 0, "it has started again");
  },

  async stoppingEndsEveryCall(phone) {
    const { world, network, tandem, tokens } = phone;
    const id = await connected(phone);
    const ended = [];
    const call = async (way) => {
      network.way = () => ({ ...QUICK, ...way });
      tandem.actions.pause(id).catch((error) => ended.push(error.code));
      await world.pause(100);
    };
    await call({ refusal: { status: 503, retryAfter: "3" } });
    await call(SLOW);
    phone.token = async () => (await world.pause(300), "another's");
    await call();
    tandem.stop();
    const before = [network.asked.length, tokens.length];
    await world.pause(100);
    phone.expect(ended.length === 3, `${ended.length} calls that were under way have ended`);
    await world.pause(60_000);
    phone.same([network.asked.length, tokens.length], before, "requests and tokens");
    phone.same(ended, Array(3).fill("NO_ANSWER"), "ended");
  },

  async lateArrivalsAfterStoppingChangeNothing(phone) {
    const { world, server, network, tandem, queryClient } = phone;
    const [id, other] = [await connected(phone), server.begin()];
    const another = { ...server.state(id), name: "another's" };
    network.way = () => ({ ...SLOW, isDeaf: true });
    tandem.actions.pause(other).catch(() => {});
    phone.refetch(id);
    phone.refetch();
    await world.pause(5);
    server.admit(id, false);
    await world.pause(100);
    phone.leaveScreen(id);
    phone.leaveScreen();
    tandem.stop();
    queryClient.setQueryData(["sessions", id, "state"], another);
    queryClient.setQueryData(["sessions"], []);
    await world.pause(60_000);
    phone.expect(phone.state(id) === another, "another user's state has changed");
    phone.expect(phone.list?.length === 0, "another user's list has changed");
    phone.expect(queryClient.getQueryCache().getAll().length === 2, "it has written something");
  },

  async aListenerThatThrowsBreaksNothing(phone) {
    const { world, server, network, tandem, queryClient } = phone;
    const told = [];
    tandem.subscribe(() => {
      end();
      throw new Error("no screen");
    });
    const end = tandem.subscribe(() => told.push("after its end"));
    tandem.subscribe(({ kind }) => told.push(kind));
    const id = await connected(phone);
    server.move(id);
    await world.pause(100);
    phone.same(phone.state(id), server.state(id), "by message");
    network.cut();
    server.move(id);
    await world.pause(1000);
    phone.same(phone.state(id), server.state(id), "after connecting again");
    tandem.stop();
    await world.pause(100);
    phone.same(told, ["connected", "message", "disconnected", "connected", "disconnected"], "told");
    phone.expect(world.uncaught.length === told.length, `${world.uncaught.length} were reported`);
    const left = globalThis.countListeners() + globalThis.document.countListeners();
    phone.expect(left === 0, `${left} listeners are left`);
    const shown = queryClient.getQueryCache().getAll().filter(({ state }) => state.data);
    phone.expect(shown.length === 0, "something is still shown");
  },

  async pausingWhileItConnectsLeavesNoConnection(phone) {
    const { world, network, tandem } = phone;
    tandem.start();
    tandem.pause();
    await world.pause(2000);
    phone.expect(network.listeners === 0, `${network.listeners} connections`);
  },

  async aConnectionThatNeverOpensIsGivenUp(phone) {
    const { world, network, tandem } = phone;
    network.opening = 1e9;
    tandem.start();
    await world.pause(5000);
    network.opening = 20;
    await world.pause(7000);
    phone.expect(network.listeners === 1, `${network.listeners} connections`);
  },
};

/** Nothing works, so the client waits longer and longer between reads. Waits for such a pause. */
async function longPause({ world, network }) {
  await world.pause(60_000);
  for (let before; before !== network.asked.length; ) {
    before = network.asked.length;
    await world.pause(2500);
  }
}
