/** Watches everything that happens: nothing may go back. */
export class Watch {
  failures = [];
  #versions = new Map();

  constructor(queryClient) {
    queryClient.getQueryCache().subscribe(({ query }) => {
      const { data } = query.state;
      if (Array.isArray(data)) this.#lookAtList(data);
      else if (data) this.#look(`state ${data.session.id}`, data.version);
    });
  }

  #lookAtList(items) {
    const ids = items.map(({ id }) => id);
    if (new Set(ids).size < ids.length) this.failures.push(`the list repeats one: ${ids}`);
    items.forEach(({ id, version }) => this.#look(`item ${id}`, version));
  }

  #look(what, version) {
    const before = this.#versions.get(what) ?? 0;
    if (version < before) this.failures.push(`${what}: version ${before} became ${version}`);
    this.#versions.set(what, version);
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
