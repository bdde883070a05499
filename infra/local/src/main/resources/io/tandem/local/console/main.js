import { element } from "./dom.js";
import { faultSwitches } from "./faults.js";
import { Lane } from "./lane.js";
import { Phone } from "./phone.js";
import { walk } from "./walk.js";

const TOKEN_KEPT = 5 * 60_000;
const at = (id) => document.getElementById(id);
const lane = new Lane(at("track"), at("log"));

// Who the two are, and which session they are in: kept in the address, so that reloading it, or
// opening it in another tab, goes on with them.
const address = new URLSearchParams(location.hash.slice(1));
const pair = address.get("pair") ?? crypto.randomUUID().slice(0, 8);
const only = address.get("only");
const remember = (name, value) => {
  address.set(name, value);
  history.replaceState(null, "", `#${address}`);
  document.querySelectorAll("a.own-tab").forEach(ownTab);
};

const ana = new Phone(
  { sub: `ana-${pair}`, name: "Ana", partner: "Ben", isInviter: true },
  keptToken(`ana-${pair}`, "Ana"),
);
const ben = new Phone(
  { sub: `ben-${pair}`, name: "Ben", partner: "Ana", isInviter: false },
  keptToken(`ben-${pair}`, "Ben"),
);
const phones = [ana, ben].filter(({ person }) => !only || person.name === only);

/** A token source, as an app has one from its sign-in: asked anew when the token is about to expire. */
function keptToken(sub, name) {
  let kept = null;
  let until = 0;
  return (refused) => {
    if (refused || Date.now() >= until) {
      until = Date.now() + TOKEN_KEPT;
      kept = token(sub, name);
      kept.catch(() => (until = 0));
    }
    return kept;
  };
}

async function token(sub, name) {
  const answer = await fetch("/local/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sub, name }),
  });
  return (await answer.json()).token;
}

for (const phone of phones) {
  at("phones").append(frame(phone));
  phone.tandem.subscribe((what) => lane.heard(phone.person, what));
  phone.onCommitted = committed;
  phone.onShown = (state) => lane.shown(phone.person, state);
}
if (only) document.body.classList.add("single");
at("phones").append(at("lane"));
remember("pair", pair);
const stage = listenToTheStage();
const begun = Promise.all(phones.map(begin));

let walking = null;
at("walk").onclick = play;
if (at("walk").dataset.pressed) play();

at("anew").addEventListener("click", () => {
  history.replaceState(null, "", location.pathname);
  location.reload();
});

at("breakable").append(await faultSwitches());
await begun;
document.body.dataset.ready = "true";

function frame(phone) {
  const own = element("a", { class: "own-tab", target: "_blank", "data-name": phone.person.name }, "own tab");
  ownTab(own);
  return element(
    "div",
    { class: "frame" },
    phone.element,
    element(
      "p",
      { class: "tools" },
      element("button", { type: "button", "data-sleep": true, onclick: () => phone.sleep() }, "Put to sleep"),
      own,
    ),
  );
}

function ownTab(link) {
  const params = new URLSearchParams(address);
  params.set("only", link.dataset.name);
  link.href = `#${params}`;
}

async function begin(phone) {
  phone.tandem.start();
  await registerPhone(phone);
  const session = address.get("session");
  const invitation = address.get("invitation");
  if (invitation && address.get("sent")) phone.invited(invitation);
  if (session && (phone.person.isInviter || address.get("joined"))) await phone.follow(session);
}

async function registerPhone(phone) {
  await fetch("/api/v1/push/devices", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${await phone.token()}`,
    },
    body: JSON.stringify({ pushToken: phone.lock.pushToken, platform: "ios" }),
  });
}

/** What goes from one person to the other beside Tandem: the link, by whatever messenger. */
async function committed(phone, move, answer) {
  const session = answer.state?.session.id;
  if (move.key === "open") {
    remember("session", session);
    remember("invitation", answer.invitationId);
    await phone.follow(session);
  }
  if (move.key === "confirm") {
    remember("sent", "1");
    ben.invited(address.get("invitation"));
  }
  if (move.key === "accept") {
    remember("joined", "1");
    await phone.follow(session);
  }
  if (session) lane.committed(session, answer.state.seq);
}

/** What arrives at the stand-ins for SNS and Expo, for the lane and the lock screens. */
function listenToTheStage() {
  const stage = new EventSource("/local/arrivals");
  const mine = (item) => item.message?.subject === address.get("session");
  stage.addEventListener("sns", ({ data }) => {
    const item = JSON.parse(data);
    if (mine(item)) lane.published(item);
  });
  stage.addEventListener("expo", ({ data }) => {
    for (const phone of phones) phone.lock.pushed(JSON.parse(data));
  });
  return stage;
}

// A browser has six connections for all pages of the stage, those gone back from among them.
addEventListener("pagehide", () => {
  stage.close();
  for (const phone of phones) phone.tandem.pause();
});
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

document.addEventListener("visibilitychange", () => {
  for (const phone of phones.filter(({ asleep }) => !asleep)) {
    if (document.hidden) phone.tandem.pause();
    else phone.tandem.start();
  }
});

/** Plays it, as soon as the phones are there; or stops it. */
async function play() {
  if (walking) return walking.abort();
  walking = new AbortController();
  const tell = (step) => (at("step").textContent = step);
  at("walk").textContent = "Stop";
  tell("The phones are being switched on.");
  await begun;
  await walk(button, () => Number(at("pace").value), walking.signal, tell);
  at("walk").textContent = "Play the whole session";
  document.body.dataset.walked = String(!walking.signal.aborted);
  walking = null;
}

function button(step) {
  if (phones.some((phone) => phone.isBusy)) return null;
  const [name, key] = step.split(" ");
  const phone = phones.find(({ person }) => person.name.toLowerCase() === name);
  const frame = phone?.element.parentElement;
  if (key === "sleep" || key === "wake") return frame?.querySelector(`[data-${key}]`) ?? null;
  return frame?.querySelector(`[data-move="${key}"]`) ?? null;
}
