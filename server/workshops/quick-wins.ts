import { quickWinCriteria, quickWinScores } from "../../shared/domain/quick-win";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { QuickWinCard, QuickWinState } from "../../shared/protocol/quick-win-messages";
import type { StoredChoice, StoredScore } from "../storage/quick-win-operations";
import type { Storage } from "../storage/storage";

/** The programs whose scores changed; none when only a choice did. */
type Listener = (workshopId: WorkshopId, programIds: readonly string[]) => void;

/** Scores by criterion and owner. */
type Scores = Map<string, Map<string, number>>;

/** Scores and chosen quick wins of all workshops, as they are on disk. */
export class QuickWins {
  readonly #storage: Pick<Storage, "run">;
  readonly #scores = new Map<string, Map<string, Scores>>();
  readonly #chosen = new Map<string, Map<string, string | null>>();
  readonly #listeners = new Set<Listener>();

  constructor(storage: Pick<Storage, "run">) {
    this.#storage = storage;
  }

  /** Takes over what is on disk and not here. Errors: StorageError. */
  async load(): Promise<void> {
    const { scores, choices } = await this.#storage.run("listQuickWins", null);
    for (const score of scores) this.putScore(score);
    for (const choice of choices) this.putChoice(choice);
  }

  /** How many programs were ever scored. */
  count(workshopId: WorkshopId): number {
    return this.#scores.get(workshopId)?.size ?? 0;
  }

  isKnown(workshopId: WorkshopId, programId: string): boolean {
    return this.#scores.get(workshopId)?.has(programId) === true;
  }

  /** Programs that are the quick win of their dimension. */
  chosenIn(workshopId: WorkshopId): ReadonlySet<string> {
    const chosen = [...(this.#chosen.get(workshopId)?.values() ?? [])];
    return new Set(chosen.filter((programId) => programId !== null));
  }

  /** What somebody is told: the cards of these programs, all of them unless told, and every choice. */
  state(workshopId: WorkshopId, owner: string, programIds?: readonly string[]): QuickWinState {
    const programs = this.#scores.get(workshopId) ?? new Map<string, Scores>();
    const asked = programIds ?? [...programs.keys()];
    return {
      cards: asked.map((programId) => cardOf(programId, programs.get(programId) ?? new Map(), owner)),
      chosen: Object.fromEntries(this.#chosen.get(workshopId) ?? []),
    };
  }

  /** One that is on disk. */
  putScore({ workshopId, programId, criterion, owner, score }: StoredScore): void {
    const programs = entryIn(this.#scores, workshopId, () => new Map<string, Scores>());
    const scores = entryIn(programs, programId, (): Scores => new Map());
    const ofCriterion = entryIn(scores, criterion, () => new Map<string, number>());
    if ((ofCriterion.get(owner) ?? null) === score) return;
    if (score === null) ofCriterion.delete(owner);
    else ofCriterion.set(owner, score);
    this.#tell(workshopId, [programId]);
  }

  /** One that is on disk. */
  putChoice({ workshopId, dimensionId, programId }: StoredChoice): void {
    const chosen = entryIn(this.#chosen, workshopId, () => new Map<string, string | null>());
    if ((chosen.get(dimensionId) ?? null) === programId) return;
    chosen.set(dimensionId, programId);
    this.#tell(workshopId, []);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(workshopId: string, programIds: readonly string[]): void {
    for (const listener of this.#listeners) listener(workshopId as WorkshopId, programIds);
  }
}

function cardOf(programId: string, scores: Scores, owner: string): QuickWinCard {
  return {
    programId,
    counts: quickWinCriteria.map((criterion) => {
      const given = [...(scores.get(criterion)?.values() ?? [])];
      return quickWinScores.map((score) => given.filter((one) => one === score).length);
    }),
    own: quickWinCriteria.map((criterion) => scores.get(criterion)?.get(owner) ?? 0),
  };
}

function entryIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
