/** Looks on while it happens: nothing goes back, nothing is applied twice. */
export class Watch {
  failures = [];
  #last = null;
  #applied = new Set();

  constructor(queryClient, tandem, session) {
    const key = ["sessions", session, "state"];
    queryClient.getQueryCache().subscribe(({ query }) => {
      if (String(query.queryKey) === String(key) && query.state.data) {
        this.#look(query.state.data);
      }
    });
    tandem.subscribe((report) => this.#count(report));
  }

  #look(state) {
    const stages = ({ progress }) => [progress.myProgress.stage, progress.partnerProgress?.stage];
    if (this.#last) {
      const [before, now] = [stages(this.#last), stages(state)];
      if (state.version < this.#last.version) {
        this.failures.push(`version ${this.#last.version} became ${state.version}`);
      }
      if (now[0] < before[0] || now[1] < before[1]) {
        this.failures.push(`stages ${before} became ${now}`);
      }
    }
    this.#last = state;
  }

  #count({ kind, seq, channel }) {
    if (kind === "applied" || kind === "own") {
      const part = `${seq} ${channel.startsWith("tandem:user:") ? "privately" : "publicly"}`;
      if (this.#applied.has(part)) {
        this.failures.push(`${part} was applied twice`);
      }
      this.#applied.add(part);
    }
  }
}

/** Where two values differ. */
export function differences(is, should, path) {
  const both = [is, should].every((it) => it !== null && typeof it === "object");
  if (!both) {
    return is === should
      ? []
      : [`${path} is ${JSON.stringify(is)}, should be ${JSON.stringify(should)}`];
  }
  const names = new Set([...Object.keys(is), ...Object.keys(should)]);
  return [...names].flatMap((name) => differences(is[name], should[name], `${path}.${name}`));
}
