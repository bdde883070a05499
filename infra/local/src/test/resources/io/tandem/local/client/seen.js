import { QUICK, SLOW, connected } from "./story.js";

const MARK = "/seen";

/** What counts as seen, and when it is marked. */
export const seen = {
  async aLateAnswerToMarkSeenLowersNothing(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    phone.expect(phone.state(id).unseen === 1, "nothing was new to begin with");
    network.way = (path) => (path.endsWith(MARK) ? SLOW : QUICK);
    tandem.actions.markSeen(id, phone.state(id).seq);
    await world.pause(700);
    server.move(id);
    await world.pause(100);
    phone.expect(phone.state(id).unseen === 1, "the message does not show");
    await world.pause(2000);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
  },

  async theScreenIsMarkedSeenAtMostOnceInFiveSeconds(phone) {
    const { world, server } = phone;
    const id = await connected(phone);
    phone.tandem.onScreen(id);
    phone.tandem.onScreen(id);
    for (let i = 0; i < 120; i++) {
      server.move(id);
      await world.pause(100);
    }
    phone.expect(marks(phone) === 3, `in 12 seconds it was marked ${marks(phone)} times`);
    await world.pause(6000);
    phone.expect(server.state(id).unseen === 0, `${server.state(id).unseen} are unseen`);
    phone.same(phone.state(id), server.state(id), "state");
    phone.same(phone.list, server.list, "list");
    await world.pause(60_000);
    phone.expect(marks(phone) === 4, `it was marked with nothing new: ${marks(phone)} times in all`);
  },

  async sessionsOffTheScreenAreNotMarked(phone) {
    const { world, server, tandem } = phone;
    const [id, other] = [await connected(phone), server.begin()];
    phone.observe(other);
    const leaveScreen = tandem.onScreen(other);
    server.move(id);
    await world.pause(10_000);
    phone.expect(marks(phone) === 0, "a session that is not on the screen was marked");
    leaveScreen();
    server.move(other);
    await world.pause(10_000);
    phone.expect(marks(phone) === 0, "a session that is no longer on the screen was marked");
    tandem.onScreen(id);
    await world.pause(500);
    phone.expect(server.state(id).unseen === 0, "earlier events stay unseen after a look");
    phone.expect(server.state(other).unseen === 1, "another one was marked");
  },

  async aSleepingAppMarksNothingUntilItWakes(phone) {
    const { world, server, tandem } = phone;
    const id = await connected(phone);
    tandem.pause();
    tandem.onScreen(id);
    server.move(id);
    phone.refetch(id);
    await world.pause(10_000);
    phone.expect(marks(phone) === 0, "a paused app has seen it");
    globalThis.document.hidden = true;
    tandem.resume();
    await world.pause(10_000);
    phone.expect(marks(phone) === 0, "a hidden page has seen it");
    globalThis.document.hidden = false;
    globalThis.document.dispatch("visibilitychange");
    await world.pause(500);
    phone.expect(server.state(id).unseen === 0, "it is not seen in the foreground");
    tandem.pause();
    server.move(id);
    await world.pause(10_000);
    tandem.resume();
    await world.pause(500);
    phone.expect(server.state(id).unseen === 0, "it is not seen when the app wakes up");
    phone.same(phone.state(id), server.state(id), "state");
  },

  async aFailedMarkIsRetriedLater(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    network.way = (path) => ({ ...QUICK, ...(path.endsWith(MARK) && { refusal: { status: 400 } }) });
    tandem.onScreen(id);
    await world.pause(21_000);
    phone.expect(marks(phone) === 5, `in 21 seconds it was tried ${marks(phone)} times`);
    network.way = () => QUICK;
    await world.pause(6000);
    phone.same(phone.state(id), server.state(id), "state");
    phone.expect(phone.state(id).unseen === 0, "it is not marked");
  },

  async onlyShownEventsAreMarked(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    network.arrivals = () => [];
    server.move(id);
    tandem.onScreen(id);
    await world.pause(1000);
    phone.expect(server.state(id).unseen === 1, "an event that the phone does not know was marked");
  },

  async afterErasingNothingIsLeftOnTheScreen(phone) {
    const { world, server, network, tandem } = phone;
    const [id, other] = [await connected(phone), server.begin()];
    await phone.refetch();
    await tandem.actions.eraseMe();
    await world.pause(500);
    phone.expect(phone.asked("DELETE /me") === 2, `it was asked for ${phone.asked("DELETE /me")} times`);
    phone.expect(!phone.state(id) && !phone.state(other), "a session is left");
    phone.same(phone.list, [], "list");
  },
};

const marks = ({ network }) => network.asked.filter((asked) => asked.endsWith(MARK)).length;
