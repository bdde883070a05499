import { connected, isGone } from "./story.js";

/** The server's database is restored to an earlier time. */
export const restore = {
  async afterARestoreTheNextConnectionShowsTheServersState(phone) {
    const { world, server, tandem } = phone;
    const id = await connected(phone);
    const saved = server.save();
    for (let i = 0; i < 3; i++) server.move(id);
    const { state: lost } = await tandem.actions.openSession("Cleo");
    await world.pause(100);
    phone.same(phone.list, server.list, "list before");
    server.restore(saved);
    tandem.resume();
    await world.pause(500);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
    isGone(phone, lost.session.id);
  },

  async afterARestoreTheNextMessageShowsTheServersState(phone) {
    const { world, server } = phone;
    const id = await connected(phone);
    const saved = server.save();
    for (let i = 0; i < 3; i++) server.move(id);
    await world.pause(100);
    server.restore(saved);
    server.move(id);
    await world.pause(100);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
  },

  async rejoiningAfterARestoreShowsTheSession(phone) {
    const { world, server, network, tandem } = phone;
    await connected(phone);
    network.arrivals = () => [];
    for (const hasNoticed of [false, true]) {
      const id = server.begin(false);
      const saved = server.save();
      await tandem.actions.acceptInvitation(id);
      phone.observe(id);
      for (let i = 0; i < 3; i++) await tandem.actions.pause(id);
      server.restore(saved);
      if (hasNoticed) {
        tandem.resume();
        await world.pause(500);
        isGone(phone, id);
      }
      await tandem.actions.acceptInvitation(id);
      tandem.resume();
      await world.pause(500);
      phone.same(phone.state(id), server.state(id), "state");
      phone.same(phone.list, server.list, "list");
    }
  },
};
