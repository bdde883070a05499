// Two people in two tabs of Chromium, over the local stage at TANDEM.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { createServer } from "vite";

const stage = process.env.TANDEM ?? "http://localhost:8080";
const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"];
const executablePath = places.find((place) => place && existsSync(place));
const skip = executablePath ? false : "there is no Chromium: set CHROMIUM to where it is";
if (skip) console.log(`SKIPPED: the example in a browser, for ${skip}`);

const run = Math.random().toString(36).slice(2);
const people = { ana: `Ana-${run}`, ben: `Ben-${run}` };
const LIMIT = { skip, timeout: 120_000 };
let server, browser, ana, ben;

before(async () => {
  if (skip) return;
  const health = await fetch(`${stage}/local/health`).catch(() => null);
  assert.ok(health?.ok, `This needs the local stage at ${stage}: ./mvnw -Plocal, or set TANDEM`);
  process.env.VITE_TANDEM = stage;
  server = await createServer({ server: { port: 0 }, logLevel: "warn" });
  await server.listen();
  browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
  ana = await tab({ me: people.ana });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function tab(query) {
  // A separate window, because a tab behind another one counts as hidden.
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => (page.error = error));
  await page.goto(`${server.resolvedUrls.local[0]}?${new URLSearchParams(query)}`);
  // A reload would lose this.
  await page.evaluate(() => (window.isFirst = true));
  return page;
}

// In one step, because the partner's moves shift the buttons away from under a mouse.
function pressed(label) {
  const isIt = (button) => button.textContent === label && !button.disabled;
  const button = [...document.querySelectorAll("button")].find(isIt);
  button?.click();
  return button;
}

const press = (page, label) => page.waitForFunction(pressed, { polling: 20 }, label);
const shows = (page, text, timeout = 20_000) =>
  page.waitForFunction((text) => document.body.innerText.includes(text), { timeout, polling: 20 }, text);

/** The type of the last event that was sent to Ably for a person. */
async function lastSentTo(person) {
  const answer = await fetch(`${stage}/local/ably/messages?user=${person}`);
  return (await answer.json()).items.at(-1).name;
}

/** Presses the button and returns after how many milliseconds the other screen shows the move. */
async function move(from, label, to, text) {
  const shown = shows(to, text).then(() => Date.now());
  const pressed = Date.now();
  await press(from, label);
  return (await shown) - pressed;
}

test("following the invitation's link leads into the session", LIMIT, async () => {
  await ana.type("input", people.ben);
  await press(ana, "Open a session");
  await press(ana, "Send the invitation");
  await press(ana, "Show the link");
  const link = await ana.waitForSelector("a");
  ben = await tab(new URL(await link.evaluate(({ href }) => href)).searchParams);
  await press(ben, "Accept the invitation");
  await shows(ben, people.ana);
  await shows(ana, "ACTIVE");
});

test("a move shows on the partner's screen within two seconds, without a reload", LIMIT, async (t) => {
  await move(ben, "Sign the compact", ana, `${people.ben}: stage 1`);
  // The first call of each action starts its process.
  await move(ana, "Pause", ben, "PAUSED");
  await move(ana, "Resume", ben, "ACTIVE");
  const took = await move(ana, "Pause", ben, "PAUSED");
  t.diagnostic(`${took} ms from the press to the partner's screen`);
  assert.ok(took < 2000, `${took} ms`);
  assert.ok(await ben.evaluate(() => window.isFirst));
});

test("what happened while a phone was offline shows once it is online", LIMIT, async () => {
  await ben.setOfflineMode(true);
  await press(ana, "Resume");
  // Sent to the phone, but not received there.
  for (let asked = 0; (await lastSentTo(people.ben)) !== "session.resumed"; asked++) {
    assert.ok(asked < 200, "the stage did not send it to the phone");
    await setTimeout(50);
  }
  assert.ok(!(await ben.evaluate(() => document.body.innerText)).includes("ACTIVE"));
  await ben.setOfflineMode(false);
  await shows(ben, "ACTIVE", 10_000);
});

test("the buttons lead both people through all stages to the end", LIMIT, async () => {
  const say = async (page, words, label) => {
    await page.locator("textarea").fill(words);
    await press(page, label);
  };
  const both = async (...labels) => {
    for (const label of labels) for (const page of [ana, ben]) await press(page, label);
  };
  await both("I feel heard");
  await say(ana, "You feel left alone with the house.", "This is how you feel");
  await say(ben, "You are angry.", "This is how you feel");
  await say(ana, "More sad than angry.", "Not quite");
  await say(ana, "It was the silence afterwards.", "Tell more");
  await press(ben, "I have read it");
  await say(ben, "You were sad, and the silence hurt.", "This is how you feel");
  await shows(ana, "the silence hurt");
  await both("Yes, that is how I feel");
  await both("needsConfirmed", "needsShared", "needsValidated", "Next stage");
  await both("rankingSubmitted", "agreementCreated");
  await press(ben, "We are done");
  await shows(ana, "RESOLVED");
});

test("after signing out the screen shows nothing of the session", LIMIT, async () => {
  await press(ben, "Sign out");
  await shows(ben, "Sign in as");
  assert.ok(!(await ben.evaluate(() => document.body.innerText)).includes(people.ana));
  await press(ben, `Sign in as ${people.ben}`);
  await shows(ben, people.ana);
});

test("neither screen threw an error", LIMIT, () => {
  assert.deepEqual([ana.error, ben.error], [undefined, undefined]);
});
