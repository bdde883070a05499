import { QUICK, SLOW, connected, isAtLeast } from "./story.js";

/** Late arrivals: the cache does not go back, and the list follows. */
export const order = {
  async aLateAnswerDoesNotTakeTheStateBack(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    network.way = () => SLOW;
    phone.refetch(id);
    tandem.actions.pause(id);
    await world.pause(700);
    server.move(id);
    await world.pause(100);
    phone.same(phone.state(id), server.state(id), "by message");
    await world.pause(2000);
    phone.same(phone.state(id), server.state(id), "after the answers");
  },

  async eventsDuringTheFirstReadOfTheListShowInTheList(phone) {
    const { world, server, network, tandem } = phone;
    const id = server.begin();
    network.way = (path) => (path.startsWith("/sessions?") ? SLOW : QUICK);
    tandem.start();
    await world.pause(700);
    server.move(id);
    await world.pause(2000);
    phone.expect(phone.list[0].status === "ACTIVE", `it stays ${phone.list[0].status}`);
    phone.same(phone.list, server.list, "list");
  },

  async aSessionOpenedWhileTheListIsReadIsInTheList(phone) {
    const { world, server, network, tandem } = phone;
    await connected(phone);
    network.way = (path) => (path.startsWith("/sessions?") ? SLOW : QUICK);
    phone.refetch();
    await world.pause(700);
    await tandem.actions.openSession("Cleo");
    phone.same(phone.list, server.list, "list");
    await world.pause(2000);
    phone.same(phone.list, server.list, "list after its read");
  },

  async eventsFasterThanAnswersDoNotKeepTheListFromFollowing(phone) {
    const { world, server, network, tandem } = phone;
    const ids = [server.begin(), server.begin()];
    network.way = () => ({ there: 400, back: 400 });
    tandem.start();
    for (let i = 0; i < 60; i++) {
      await world.pause(100);
      const before = server.list;
      ids.forEach((id) => server.move(id));
      if (i > 40) before.forEach((item) => isAtLeast(phone, item));
    }
    const asked = phone.asked("GET /sessions?");
    phone.expect(asked === 2, `not only on start and connection, but ${asked} times`);
  },

  async aSessionThatMovesFromPageToPageStays(phone) {
    const { world, server, network } = phone;
    server.pageSize = 2;
    const ids = [server.begin(), server.begin(), server.begin(), server.begin()];
    await connected(phone);
    network.arrivals = () => [];
    network.way = (path) => (path.includes("cursor") ? { there: 500, back: 10 } : QUICK);
    phone.refetch();
    await world.pause(200);
    server.move(ids[0]);
    await world.pause(5000);
    phone.same(phone.list.map(({ id }) => id).sort(), [...server.ids].sort(), "sessions in the list");
  },

  async aLateListDoesNotTakeBackASessionWithoutACachedState(phone) {
    const { world, server, network, tandem, queryClient } = phone;
    const id = await connected(phone);
    phone.leaveScreen(id);
    network.way = (path) => (path.startsWith("/sessions?") ? SLOW : QUICK);
    phone.refetch();
    await world.pause(700);
    await tandem.actions.pause(id);
    queryClient.removeQueries({ queryKey: ["sessions", id] });
    await world.pause(2000);
    phone.same(phone.list, server.list, "list");
  },

  async theNewerItemOfASessionOnTwoPagesStays(phone) {
    const { world, server, network, tandem } = phone;
    const id = server.begin();
    const old = server.list;
    server.move(id);
    const pages = [
      { items: server.list, nextCursor: "more" },
      { items: old, nextCursor: null },
    ];
    network.way = (path) =>
      path.startsWith("/sessions?")
        ? { ...QUICK, refusal: { status: 200, data: pages.shift() } }
        : QUICK;
    tandem.start();
    await world.pause(500);
    phone.same(phone.list, server.list, "list");
  },

  async anInvitationExpiresByTheServersClock(phone) {
    const { world, server, tandem } = phone;
    const [over, open] = [server.begin(), server.begin()];
    const inAnHour = new Date(Date.parse(world.time) + 3_600_000).toISOString();
    server.expire(over, world.time);
    server.expire(open, inAnHour);
    world.clockIsAhead = -5 * 3_600_000;
    tandem.start();
    phone.observe(over);
    phone.observe(open);
    await world.pause(500);
    phone.same(phone.list, server.list, "list on a phone that is late");
    world.clockIsAhead = 5 * 3_600_000;
    tandem.resume();
    await world.pause(500);
    phone.same(phone.list, server.list, "list on a phone that is early");
    phone.expect(phone.state(over).session.status === "INVITED", "the state is not the server's");
  },

  async anInvitationThatExpiresWhileTheAppIsOpenShowsAtOnce(phone) {
    const { world, server, queryClient } = phone;
    const waiting = server.begin();
    server.expire(waiting, new Date(Date.parse(world.time) + 10_000).toISOString());
    server.begin();
    await connected(phone);
    world.clockIsAhead = -3_600_000;
    await phone.refetch();
    phone.expect(phone.list.every(({ status }) => status !== "EXPIRED"), "it has expired too early");
    let changes = 0;
    queryClient.getQueryCache().subscribe(() => changes++);
    await world.pause(11_000);
    phone.same(phone.list, server.list, "list");
    await world.pause(60_000);
    phone.expect(changes < 5, `the list was shown ${changes} times`);
  },
};
