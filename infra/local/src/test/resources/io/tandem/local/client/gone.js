import { QUICK, SLOW, connected, isGone, leave } from "./story.js";

/** After a 404 a session is gone, until it is found again. */
export const gone = {
  async aLateMessageDoesNotUndoA404(phone) {
    const { world, server, network } = phone;
    const id = await connected(phone);
    await leave(phone, id);
    const asked = network.asked.length;
    network.deliver(server.message(id));
    await world.pause(500);
    isGone(phone, id);
    phone.expect(network.asked.length === asked, "the message made a read");
  },

  async anOlderAnswerDoesNotUndoA404(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    network.way = (path) => (path.endsWith("/state") ? QUICK : SLOW);
    tandem.actions.pause(id).catch(() => {});
    phone.refetch();
    await world.pause(100);
    await leave(phone, id);
    await world.pause(3000);
    isGone(phone, id);
  },

  async aReadThatFindsItAgainUndoesA404(phone) {
    const { world, server, tandem } = phone;
    const id = await connected(phone);
    await leave(phone, id);
    server.admit(id, true);
    tandem.resume();
    await world.pause(500);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
    server.move(id);
    await world.pause(100);
    phone.same(phone.state(id), server.state(id), "state after a message");
  },

  async aMessageDuringTheReadThatFindsItAgainIsNotLost(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    await leave(phone, id);
    server.admit(id, true);
    network.way = () => ({ there: 10, back: 1000 });
    phone.refetch(id);
    phone.refetch();
    await world.pause(500);
    server.move(id);
    await world.pause(5000);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
  },

  async messagesFasterThanAnswersDoNotHideASessionThatIsFoundAgain(phone) {
    const { world, server, network } = phone;
    const id = await connected(phone);
    await leave(phone, id);
    server.admit(id, true);
    network.way = () => ({ there: 200, back: 200 });
    network.asked.length = 0;
    phone.refetch(id);
    for (let i = 0; i < 20; i++) {
      await world.pause(100);
      server.move(id);
    }
    phone.expect(phone.state(id), "it is hidden while messages come");
    await world.pause(2000);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
    phone.expect(phone.asked(`GET /sessions/${id}`) < 4, `it asked for ${network.asked}`);
  },

  async theLastMessageDuringTheReadsThatFindItAgainIsNotLost(phone) {
    const { world, server, network } = phone;
    const id = await connected(phone);
    await leave(phone, id);
    server.admit(id, true);
    network.way = () => ({ there: 200, back: 200 });
    phone.refetch(id);
    for (let i = 0; i < 2; i++) {
      await world.pause(350);
      server.move(id);
    }
    await world.pause(5000);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
  },

  async anOlderReadDoesNotUndoA404(phone) {
    const { world, network, queryClient } = phone;
    const id = await connected(phone);
    network.way = () => SLOW;
    phone.refetch(id);
    await world.pause(100);
    network.way = () => QUICK;
    await leave(phone, id);
    queryClient.getQueryCache().subscribe(() => isGone(phone, id));
    await world.pause(3000);
    isGone(phone, id);
  },

  async a404FromBeforeJoiningDoesNotUndoTheJoining(phone) {
    const { world, server, network, tandem } = phone;
    const id = server.begin(false);
    tandem.start();
    await world.pause(500);
    network.arrivals = () => [];
    network.way = (path) => (path.endsWith("/state") ? SLOW : QUICK);
    phone.observe(id);
    await world.pause(100);
    await tandem.actions.acceptInvitation(id);
    await world.pause(5000);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
  },

  async aSessionThatTheListNoLongerNamesIsRead(phone) {
    const { world, server } = phone;
    const id = await connected(phone);
    phone.leaveScreen(id);
    server.admit(id, false);
    await phone.refetch();
    await world.pause(500);
    isGone(phone, id);
  },
};
