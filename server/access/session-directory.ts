import type { Identity, Person } from "../../shared/protocol/identity";
import type { DimensionId } from "../../shared/domain/dimension";
import type { PersonId } from "../../shared/domain/person";
import { failed, ok, type Result } from "../../shared/domain/result";
import type { WorkshopId } from "../../shared/domain/workshop";
import type {
  Entered,
  EnterRequest,
  JoinInfo,
  JoinRequest,
  ReturnRequest,
} from "../../shared/protocol/http-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { NewSession, StoredPerson, StoredSession } from "../storage/access-operations";
import type { Storage } from "../storage/storage";
import type { LiveWorkshop } from "../workshops/live-workshop";
import type { WorkshopRegistry } from "../workshops/workshop-registry";
import { AttemptBudget } from "./attempt-budget";
import { readJoinCode, type RandomInt } from "./join-code";
import { KnownSessions } from "./known-sessions";
import { makePersonalCode, readPersonalCode } from "./personal-code";
import { hashSecret, newId, newSecret } from "./secret";
import { identityOf, type Session } from "./session";

export interface SessionDirectoryOptions {
  readonly storage: Pick<Storage, "run" | "onWritableChange">;
  readonly workshops: Pick<WorkshopRegistry, "findByJoinCode" | "onSessionsWithdrawn">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomInt: RandomInt;
}

/** Who may come in, and as whom. Every session is a random token of which only the hash is stored. */
export class SessionDirectory {
  readonly #options: SessionDirectoryOptions;
  readonly #codeGuesses: AttemptBudget;
  readonly #personalCodeGuesses: AttemptBudget;
  readonly #joins: AttemptBudget;
  readonly #known = new KnownSessions();

  constructor(options: SessionDirectoryOptions) {
    const { now } = options;
    this.#options = options;
    this.#codeGuesses = new AttemptBudget({ ...budgets.codeGuesses, now });
    this.#personalCodeGuesses = new AttemptBudget({ ...budgets.personalCodeGuesses, now });
    this.#joins = new AttemptBudget({ ...budgets.joins, now });
    options.workshops.onSessionsWithdrawn(() => this.#known.forget());
    // A withdrawal that failed may be on disk all the same. The sockets, which listen later, read anew after this.
    options.storage.onWritableChange(() => this.#known.forget());
  }

  get withdrawals(): number {
    return this.#known.forgotten;
  }

  /** The session of a token; a withdrawn one ends at once. */
  async authenticate(token: string): Promise<Session | null> {
    const tokenHash = hashSecret(token);
    return this.#known.get(tokenHash) ?? this.#known.keep(tokenHash, () => this.#read(tokenHash));
  }

  /** What the join form needs. */
  joinInfo(typedCode: string): Result<JoinInfo, Refusal> {
    const workshop = this.#workshopOf(typedCode);
    if (!workshop.ok) return workshop;
    const { title, regionName, dimensions, agencies } = workshop.value.settings;
    return ok({
      title,
      regionName,
      dimensions: dimensions.filter(({ retired }) => !retired),
      agencies: agencies.filter(({ retired }) => !retired),
    });
  }

  /**
   * A new participant; people of the same name are different people. A request that is repeated with the same key
   * (bad Wi-Fi) gives another session of the person the first one made.
   */
  async join(request: JoinRequest, idempotencyKey: string | null): Promise<Result<Entered, Refusal>> {
    const found = this.#workshopOf(request.code);
    if (!found.ok) return found;
    const workshop = found.value;
    if (workshop.archived) return failed("archived");
    const { dimensions, agencies } = workshop.settings;
    const dimension = dimensions.find(({ id, retired }) => id === request.dimensionId && !retired);
    if (dimension === undefined) return failed("not-found");
    if (!this.#joins.take(workshop.id)) return failed("too-many-attempts");
    const agency = agencies.find(({ id }) => id === request.office.agencyId);
    const requestKey =
      idempotencyKey === null ? null : `join:${hashSecret(JSON.stringify([idempotencyKey, request]))}`;
    for (;;) {
      const { token, session } = this.#newSession();
      const added = await this.#options.storage.run("addParticipant", {
        workshopId: workshop.id,
        session,
        requestKey,
        person: {
          id: newId(),
          name: request.name,
          agencyId: agency?.id ?? null,
          officeName: request.office.name,
          dimensionId: dimension.id,
          personalCode: makePersonalCode(this.#options.randomInt),
        },
      });
      if (added.kind === "joined") {
        const joined = participant(session.id, workshop.id, added.person);
        // Its page connects right away. Only sessions of links are ever withdrawn.
        this.#known.add(session.tokenHash, joined);
        return ok(entered(token, joined));
      }
    }
  }

  /** Back as the same person, on this or another device. */
  async comeBack(request: ReturnRequest): Promise<Result<Entered, Refusal>> {
    const found = this.#workshopOf(request.code);
    if (!found.ok) return found;
    const workshopId = found.value.id;
    const personalCode = readPersonalCode(request.personalCode);
    if (personalCode === null) return failed("personal-code-unknown");
    if (!this.#personalCodeGuesses.take(workshopId)) return failed("too-many-attempts");
    const { token, session } = this.#newSession();
    const person = await this.#options.storage.run("returnParticipant", {
      workshopId,
      personalCode,
      session,
    });
    if (person === null) return failed("personal-code-unknown");
    this.#personalCodeGuesses.giveBack(workshopId);
    return ok(entered(token, participant(session.id, workshopId, person)));
  }

  /** By the secret part of an operator, facilitator, advisor or observer link. */
  async enter({ secret }: EnterRequest): Promise<Result<Entered, Refusal>> {
    const { token, session } = this.#newSession();
    const link = await this.#options.storage.run("enterByLink", { secretHash: hashSecret(secret), session });
    switch (link.kind) {
      case "unknown":
        return failed("link-unknown");
      case "expired":
        return failed("link-expired");
      case "entered":
        return ok(entered(token, sessionOf({ ...link, id: session.id, person: null })));
    }
  }

  async #read(tokenHash: string): Promise<Session | null> {
    const stored = await this.#options.storage.run("findSession", { tokenHash });
    return stored === null ? null : sessionOf(stored);
  }

  #workshopOf(typedCode: string): Result<LiveWorkshop, Refusal> {
    const code = readJoinCode(typedCode);
    if (code === null) return failed("code-unknown");
    const letters = code.slice(0, 3);
    if (!this.#codeGuesses.take(letters)) return failed("too-many-attempts");
    const workshop = this.#options.workshops.findByJoinCode(code);
    if (workshop === undefined) return failed("code-unknown");
    this.#codeGuesses.giveBack(letters);
    return ok(workshop);
  }

  #newSession(): { token: string; session: NewSession } {
    const token = newSecret();
    return { token, session: { id: newId(), tokenHash: hashSecret(token), at: this.#options.now() } };
  }
}

/**
 * Ample for a hall of a hundred who all mistype at once, hopeless for somebody who tries codes one after the other.
 * - `codeGuesses`: wrong workshop codes, per letters of the code (the region), since a wrong code has no workshop.
 * - `personalCodeGuesses`: wrong personal codes, per workshop.
 * - `joins`: new participants, per workshop, so that a script cannot fill the roster.
 */
const budgets = {
  codeGuesses: { capacity: 600, perMinute: 300 },
  personalCodeGuesses: { capacity: 300, perMinute: 60 },
  joins: { capacity: 1_000, perMinute: 120 },
} as const;

function entered(token: string, session: Session): Entered {
  const identity: Identity = identityOf(session);
  return { token, identity };
}

function participant(id: string, workshopId: WorkshopId, person: StoredPerson): Session {
  return sessionOf({ id, role: "participant", workshopId, person });
}

function sessionOf({ id, role, workshopId, person }: StoredSession): Session {
  return {
    id,
    role,
    workshopId: workshopId as WorkshopId | null,
    person: person === null ? null : personOf(person),
    personalCode: person?.personalCode ?? null,
  };
}

function personOf(stored: StoredPerson): Person {
  return {
    id: stored.id as PersonId,
    name: stored.name,
    office: { agencyId: stored.agencyId, name: stored.officeName },
    dimensionId: stored.dimensionId as DimensionId,
  };
}
