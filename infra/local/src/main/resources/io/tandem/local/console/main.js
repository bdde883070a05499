import { only, ownTab, pair, recall, remember } from "./address.js";
import { element } from "./dom.js";
import { Faults } from "./faults.js";
import { Lane } from "./lane.js";
import { LastMove } from "./last-move.js";
import { Phone } from "./phone.js";
import { walk } from "./walk.js";

const TOKEN_KEPT = 5 * 60_000;
const at = (id) => document.getElementById(id);
const last = new LastMove(at("last"), at("stations"));
const lane = new Lane(at("track"), at("log"), (event) => last.moved(event), kept);

const ana = new Phone(
  { sub: `ana-${pair}`, name: "Ana", partner: "Ben", isInviter: true },
  keptToken(`ana-${pair}`, "Ana"),
);
const ben = new Phone(
  { sub: `ben-${pair}`, name: "Ben", partner: "Ana", isInviter: false },
  keptToken(`ben-${pair}`, "Ben"),
);
const phones = [ana, ben].filter(({ person }) => !only || person.name === only);

/** A token source like an app's sign-in. It gets a new token when the old one is about to expire. */
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
  phone.onPressed = (label) => last.pressed(phone, label);
  phone.onCommitted = committed;
  phone.onRefused = (error) => last.answered(phone, error);
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

await new Faults(at("stations"), at("broken"), at("letters"), () => lane.rest()).show();
await begun;
document.body.dataset.ready = "true";

function kept(waiting) {
  at("kept").textContent = waiting ? `${waiting} waiting` : "empty";
  at("kept").parentElement.classList.toggle("broken", waiting > 0);
}

function frame(phone) {
  return element(
    "div",
    { class: "frame" },
    phone.element,
    element(
      "p",
      { class: "tools" },
      phone.powerButton,
      ownTab(phone.person.name),
    ),
  );
}

async function begin(phone) {
  phone.switchOn();
  await registerPhone(phone);
  const session = recall("session");
  phone.invited(recall("invitation"));
  if (session && (phone.person.isInviter || recall("joined"))) await phone.follow(session);
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

/** What follows from a move on this page. The link reaches the other person outside Tandem, by any messenger. */
const AFTER = {
  open(phone, { state }) {
    sent(null);
    remember("joined", null);
    return turnTo(phone, state);
  },
  confirm: (phone, { invitationId }) => sent(invitationId),
  renew(phone, { invitationId, state }) {
    if (state.invitation.confirmedAt) sent(invitationId);
  },
  accept(phone, { state }) {
    sent(null);
    remember("joined", "1");
    return turnTo(phone, state);
  },
  decline: () => sent(null),
  erase: (phone) => phone.goHome(),
};

async function committed(phone, move, answer) {
  await AFTER[move.key]?.(phone, answer);
  if (answer?.state) lane.committed(phone.person, answer.state.session.id, answer.state.seq);
  last.answered(phone);
}

/** Ben has this link in his messages; null if there is no unanswered one. */
function sent(invitation) {
  remember("invitation", invitation);
  ben.invited(invitation);
}

function turnTo(phone, { session: { id } }) {
  remember("session", id);
  return phone.follow(id);
}

/** Passes what arrives at the stand-ins for SNS and Expo on to the lane and the lock screens. */
function listenToTheStage() {
  const stage = new EventSource("/local/arrivals");
  const mine = ({ message }) =>
    message?.subject === recall("session") ||
    phones.some(({ list }) => list?.some(({ id }) => id === message?.subject));
  stage.addEventListener("sns", ({ data }) => {
    const item = JSON.parse(data);
    if (mine(item)) lane.published(item);
  });
  stage.addEventListener("expo", ({ data }) => {
    const message = JSON.parse(data);
    for (const phone of phones) if (phone.lock.pushed(message)) lane.pushed(message);
  });
  return stage;
}

// A browser has six connections for all pages of the stage, including those that the user has left.
addEventListener("pagehide", () => {
  stage.close();
  for (const phone of phones) phone.tandem.pause();
});
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
// Someone followed a link to this page with other people or another invitation.
addEventListener("hashchange", () => location.reload());

document.addEventListener("visibilitychange", () => {
  for (const phone of phones.filter(({ asleep }) => !asleep)) {
    if (document.hidden) phone.tandem.pause();
    else phone.tandem.resume();
  }
});

/** Plays the session as soon as the phones are ready, or stops it. */
async function play() {
  if (walking) return walking.abort();
  walking = new AbortController();
  const tell = (step) => (at("step").textContent = step);
  at("walk").textContent = "Stop";
  tell("Switching the phones on.");
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
