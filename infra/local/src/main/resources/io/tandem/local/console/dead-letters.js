const FUNCTIONS = ["realtime", "push"];

let dead = [];

/** Asks which events the two subscribers have given up, and returns how many. */
export async function readDeadLetters() {
  const { items } = await (await fetch("/local/dlq")).json();
  dead = items
    .filter((letter) => FUNCTIONS.includes(letter.function))
    .flatMap(({ event }) => event.Records.map(({ Sns }) => JSON.parse(Sns.Message)));
  return dead.length;
}

/** Whether this event is a dead letter. */
export const isDead = ({ sessionId, seq }) =>
  dead.some(({ subject, sequence }) => subject === sessionId && Number(sequence) === seq);
