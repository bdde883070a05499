const LIFT = 1_000_000;

/**
 * A model of the server for one user. Each session has the number of its newest event, the version of
 * this user's view, which events were the partner's, and how far they are seen.
 */
export class Server {
  #world;
  #publish;
  #sessions = new Map();
  #answers = new Map();
  #count = 0;
  pageSize = 100;

  /** @param publish gets the message of each event */
  constructor(world, publish) {
    this.#world = world;
    this.#publish = publish;
  }

  /** Adds a session with this user; returns its id. */
  begin(isMember = true) {
    const id = `0000-${String(++this.#count).padStart(4, "0")}`;
    const { time } = this.#world;
    const nothing = { seq: 0, version: 1, partners: [], seen: 0 };
    this.#sessions.set(id, { id, isMember, ...nothing, createdAt: time, lastEventAt: time });
    return id;
  }

  /** Something happens in it: an event, by the user or not, or a change of the user's view alone. */
  move(id, isEvent = true, isOwn = false) {
    const session = this.#sessions.get(id);
    session.version += 1 + (this.#world.chance(0.2) ? 1 : 0);
    if (isEvent) {
      session.seq++;
      if (!isOwn) session.partners = [...session.partners, session.seq];
      session.lastEventAt = this.#world.time;
      if (session.isMember) this.#publish(this.message(id));
    }
  }

  message(id, withState = true) {
    const { seq } = this.#sessions.get(id);
    const data = { id: `event-${id}-${seq}`, sessionId: id, seq };
    return { name: "partner.advanced", data: withState ? { ...data, state: this.state(id) } : data };
  }

  /** What a backup of the database holds. */
  save() {
    const sessions = new Map([...this.#sessions].map(([id, session]) => [id, { ...session }]));
    return { sessions, answers: new Map(this.#answers) };
  }

  /** Restores a backup, and lifts every version past what clients may hold. */
  restore({ sessions, answers }) {
    this.#sessions = new Map(
      [...sessions].map(([id, it]) => [id, { ...it, version: it.version + LIFT }]),
    );
    this.#answers = new Map(answers);
  }

  /** The user becomes a member, or stops being one. */
  admit(id, isMember) {
    this.#sessions.get(id).isMember = isMember;
  }

  isMember(id) {
    return this.#sessions.get(id)?.isMember ?? false;
  }

  get ids() {
    return [...this.#sessions.keys()];
  }

  state(id) {
    const { seq, version, createdAt, lastEventAt, partners, seen } = this.#sessions.get(id);
    const { expiresAt = "2100-01-01T00:00:00.000Z" } = this.#sessions.get(id);
    const isOpen = seq > 0;
    const stage = Math.min(4, seq);
    return {
      version,
      seq,
      lastEventAt,
      session: { id, status: isOpen ? "ACTIVE" : "INVITED", createdAt, endedAt: null },
      partner: isOpen ? { id: "ben", name: "Ben" } : null,
      progress: {
        me: { stage, status: "IN_PROGRESS", gates: {} },
        partner: isOpen ? { stage, status: "IN_PROGRESS" } : null,
        canAdvance: false,
        waitingFor: isOpen ? ["me", "partner"] : ["partner"],
      },
      invitation: { name: "Ben", message: "Come", status: isOpen ? "ACCEPTED" : "PENDING", expiresAt },
      messages: [{ id: `${id}-${version}`, content: `text of ${version}` }],
      unseen: partners.filter((number) => number > seen).length,
    };
  }

  expire(id, expiresAt) {
    this.#sessions.get(id).expiresAt = expiresAt;
  }

  /** The expected list. */
  get list() {
    return this.ids
      .filter((id) => this.isMember(id))
      .map((id) => this.#item(id))
      .sort((a, b) => (order(a) < order(b) ? 1 : -1));
  }

  #item(id) {
    const { version, lastEventAt, session, partner, progress, invitation, unseen } = this.state(id);
    const { name, expiresAt } = invitation;
    const isExpired = invitation.status === "PENDING" && expiresAt <= this.#world.time;
    return {
      id,
      status: isExpired ? "EXPIRED" : session.status,
      createdAt: session.createdAt,
      lastEventAt,
      version,
      partner,
      invitation: { name, status: isExpired ? "EXPIRED" : invitation.status, expiresAt },
      myStage: progress.me.stage,
      partnerStage: progress.partner?.stage ?? null,
      waitingFor: progress.waitingFor,
      unseen,
    };
  }

  /** @returns {{status: number, data?: object, etag?: string}} */
  answer(method, path, headers, body) {
    const [, root, id, what] = path.match(/^\/(\w+)\/?([\w-]*)\/?([^?]*)/);
    if (path === "/realtime/token") {
      return ok({ token: "t", expiresAt: "2100-01-01T00:00:00.000Z", clientId: "YW5h", channel: "own" });
    }
    if (root === "sessions" && !id && method === "GET") return ok(this.#page(path));
    if (method === "GET") return this.#read(id, headers["If-None-Match"]);
    if (root === "me") return ok({ erased: this.#eraseOne() });
    return this.#command(headers["Idempotency-Key"], root, id, what, body);
  }

  #read(id, known) {
    if (!this.isMember(id)) return { status: 404 };
    const etag = `"${this.#sessions.get(id).version}-1"`;
    return known === etag ? { status: 304 } : { ...ok(this.state(id)), etag };
  }

  // Once for each key, but always with the current state.
  #command(key, root, id, what, body) {
    if (!this.#answers.has(key)) this.#answers.set(key, this.#perform(root, id, what, body));
    const done = this.#answers.get(key);
    return this.isMember(done) ? ok({ state: this.state(done) }) : { status: 404 };
  }

  #perform(root, id, what, body) {
    if (root === "sessions" && !id) return this.begin();
    if (root === "invitations" && this.#sessions.has(id)) this.admit(id, true);
    if (what === "seen") this.#see(id, body.seq);
    else if (this.isMember(id)) this.move(id, what !== "invitation/message", true);
    return id;
  }

  #see(id, seq) {
    const session = this.#sessions.get(id);
    if (!this.isMember(id) || session.seen >= seq) return;
    const { unseen } = this.state(id);
    session.seen = seq;
    if (this.state(id).unseen !== unseen) this.move(id, false);
  }

  // Erases a portion; returns whether nothing is left.
  #eraseOne() {
    const [id] = this.ids.filter((it) => this.isMember(it));
    if (id) this.admit(id, false);
    return !this.ids.some((it) => this.isMember(it));
  }

  #page(path) {
    const after = decodeURIComponent(path.match(/cursor=([^&]*)/)?.[1] ?? "~");
    const left = this.list.filter((item) => order(item) < after);
    const items = left.slice(0, this.pageSize);
    return { items, nextCursor: left.length > items.length ? order(items.at(-1)) : null };
  }
}

const ok = (data) => ({ status: 200, data });
const order = ({ lastEventAt, id }) => `${lastEventAt} ${id}`;
