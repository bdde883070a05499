import { QUICK, connected } from "./story.js";

const tooMuch = { success: false, error: { code: "RATE_LIMITED", message: "Too much" } };

/** What happens to a call. */
export const calls = {
  async aCommandIsRepeatedWithItsKey(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    const keys = [];
    const ways = [{ isLost: true }, { isAnswerLost: true }, { refusal: { status: 503 } }];
    network.way = (path, headers, method) =>
      method === "POST" ? (keys.push(headers["Idempotency-Key"]), { ...QUICK, ...ways.shift() }) : QUICK;
    const before = server.state(id).seq;
    await tandem.actions.pause(id);
    phone.expect(server.state(id).seq === before + 1, "it was not done exactly once");
    phone.expect(keys.length === 4 && new Set(keys).size === 1, `its keys were ${keys}`);
    await tandem.actions.pause(id);
    phone.expect(keys.at(-1) !== keys[0], "another command had the same key");
  },

  async retryAfterIsObeyed(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    const ways = [{ refusal: { status: 409, retryAfter: "3" } }];
    network.way = (path, headers, method) => ({ ...QUICK, ...(method === "POST" && ways.shift()) });
    const began = world.now;
    await tandem.actions.pause(id);
    phone.expect(world.now - began > 3000, `it was retried after ${world.now - began} ms`);
  },

  async rateLimitedCallsAreRetriedWhenTheServerSays(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    const ways = [{ refusal: { status: 429, retryAfter: "42", body: tooMuch } }];
    network.way = (path, headers, method) => ({ ...QUICK, ...(method === "POST" && ways.shift()) });
    const began = world.now;
    await tandem.actions.leave(id, "Enough");
    phone.expect(world.now - began > 42_000, `it was retried after ${world.now - began} ms`);
    phone.expect(server.state(id).seq === 2, "it was not done once");
  },

  async aLimitForTheWholeDayFailsAtOnce(phone) {
    const { world, network, tandem } = phone;
    await connected(phone);
    const refusal = { status: 429, retryAfter: "36000", body: tooMuch };
    network.way = (path, headers, method) => ({ ...QUICK, ...(method === "POST" && { refusal }) });
    const began = world.now;
    const error = await tandem.actions.openSession("Cleo").catch((it) => it);
    phone.same([error.code, error.retryAfter], ["RATE_LIMITED", 36_000_000], "it ended with");
    phone.expect(world.now - began < 100, `it ended after ${world.now - began} ms`);
  },

  async throttlingByTheGatewayIsRetried(phone) {
    const { server, network, tandem } = phone;
    const id = await connected(phone);
    const ways = [{ refusal: { status: 429, body: { message: "Too Many Requests" } } }];
    network.way = (path, headers, method) => ({ ...QUICK, ...(method === "POST" && ways.shift()) });
    await tandem.actions.pause(id);
    phone.expect(server.state(id).seq === 2, "it was not done");
  },

  async aCallWithoutAnswerEnds(phone) {
    const { world, network, tandem } = phone;
    const id = await connected(phone);
    network.way = () => ({ there: 1e9, back: 0 });
    const began = world.now;
    const error = await tandem.actions.pause(id).catch((it) => it);
    phone.expect(error.code === "NO_ANSWER", `it ended with ${error}`);
    phone.expect(world.now - began < 70_000, `it took ${world.now - began} ms`);
  },

  async aRefusedTokenIsReplacedOnce(phone) {
    const { network, tandem, tokens } = phone;
    const id = await connected(phone);
    tokens.length = 0;
    network.way = (path, { Authorization }) =>
      Authorization === "Bearer new" ? QUICK : { ...QUICK, refusal: { status: 401 } };
    await tandem.actions.pause(id);
    phone.same(tokens, [undefined, "jwt"], "tokens");
    network.way = () => ({ ...QUICK, refusal: { status: 401 } });
    const error = await tandem.actions.pause(id).catch((it) => it);
    phone.expect(error.status === 401, `it ended with ${error}`);
  },

  async afterARefusalTheSessionIsRead(phone) {
    const { world, server, network, tandem } = phone;
    const id = await connected(phone);
    network.arrivals = () => [];
    for (const status of [400, 404, 409, 410]) {
      network.way = (path, headers, method) => ({ ...QUICK, ...(method === "POST" && { refusal: { status } }) });
      server.move(id);
      const error = await tandem.actions.pause(id).catch((it) => it);
      phone.expect(error.status === status, `it ended with ${error}`);
      await world.pause(100);
      phone.same(phone.state(id), server.state(id), `after ${status}`);
    }
  },

  async afterALostAnswerWithoutASessionTheListIsRead(phone) {
    const { world, server, network, tandem } = phone;
    await connected(phone);
    network.arrivals = () => [];
    network.way = (path, headers, method) => ({ ...QUICK, isAnswerLost: method === "POST" });
    await tandem.actions.openSession("Cleo").catch(() => {});
    await world.pause(100);
    phone.same(phone.list, server.list, "list after opening");
    await tandem.actions.acceptInvitation(server.begin(false)).catch(() => {});
    await world.pause(100);
    phone.same(phone.list, server.list, "list after accepting");
    phone.expect(phone.list.length === 3, `${phone.list.length} sessions`);
  },

  async anIdNeverLeadsToAnotherRoute(phone) {
    const { world, network, tandem } = phone;
    await connected(phone);
    network.asked.length = 0;
    for (const id of ["..", ".", "", "../x", "a/b?c#d", "%2e%2e"]) {
      await tandem.actions.pause(id).catch(() => {});
      await tandem.actions.acceptInvitation(id).catch(() => {});
      await tandem.actions.recordGate("s", id).catch(() => {});
      await tandem.actions.invitationLink(id).catch(() => {});
      phone.observe(id);
    }
    await world.pause(2000);
    for (const asked of network.asked.filter((it) => !it.startsWith("GET /sessions?"))) {
      const [, url] = asked.split(" ");
      phone.expect(
        /^\/(sessions|invitations)\/[^/?#]+\/(pause|accept|state|invitation|gates\/[^/?#]+)$/.test(url) &&
          !/\/\.{0,2}(\/|$)/.test(url),
        `it asked for ${asked}`,
      );
    }
    phone.expect(network.asked.length > 0, "it asked for nothing");
  },
};
