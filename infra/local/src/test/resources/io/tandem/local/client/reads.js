import { QUICK, connected } from "./story.js";

/** What makes the client read. */
export const reads = {
  async aMessageAboutAnUnreadSessionCausesARead(phone) {
    const { world, server, network, tandem } = phone;
    const id = server.begin();
    tandem.start();
    await world.pause(500);
    const { name, data } = server.message(id);
    network.deliver({ name, data: { ...data, state: { ...data.state, version: 99 } } });
    phone.expect(!phone.state(id), "the message seeded the cache");
    await world.pause(500);
    phone.same(phone.state(id), server.state(id), "state");
    phone.expect(phone.asked(`GET /sessions/${id}/state`) === 1, "it was not read once");
  },

  async aMessageDuringTheFirstReadIsNotLost(phone) {
    const { world, server, network, tandem } = phone;
    const id = server.begin();
    tandem.start();
    await world.pause(500);
    network.way = () => ({ there: 10, back: 300 });
    phone.observe(id);
    await world.pause(100);
    server.move(id);
    await world.pause(1000);
    phone.same(phone.state(id), server.state(id), "state");
  },

  async aMessageWithoutStateCausesARead(phone) {
    const { world, server, network } = phone;
    const id = await connected(phone);
    network.arrivals = () => [];
    server.move(id);
    network.deliver(server.message(id, false));
    await world.pause(500);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
  },

  async aFailedReadIsRetriedUntilItSucceeds(phone) {
    const { world, server, network } = phone;
    const id = await connected(phone);
    network.way = () => ({ ...QUICK, isLost: true });
    server.move(id);
    network.asked.length = 0;
    for (let i = 0; i < 10; i++) network.deliver(server.message(id, false));
    await world.pause(20_000);
    phone.expect(network.asked.length < 40, `it asked ${network.asked.length} times`);
    network.way = () => QUICK;
    await world.pause(20_000);
    phone.same(phone.state(id), server.state(id), "state");
  },

  async aScreenWhoseFirstReadFailsIsRightSoonAfter(phone) {
    const { world, server, network } = phone;
    await connected(phone);
    const id = server.begin();
    network.way = () => ({ ...QUICK, isLost: true });
    phone.observe(id);
    await world.pause(20_000);
    network.way = () => QUICK;
    await world.pause(16_000);
    phone.same(phone.state(id), server.state(id), "state");
  },
};
