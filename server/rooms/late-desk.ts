import { AttemptBudget } from "../access/attempt-budget";
import { newId } from "../access/secret";
import type { HeldStore } from "./held-store";
import { holdLateEdit, type HoldResult, type Holding, type LateEdit } from "./hold-late-edit";
import { patience, storageBusy } from "./push";

/** Of one session: each costs a copy of the document; an honest page sends one per worksheet, seldom more. */
const pace = { capacity: 60, perMinute: 30 };

/** Where all rooms bring their late edits. */
export class LateDesk {
  readonly #store: HeldStore;
  readonly #now: () => number;
  readonly #turns: AttemptBudget;

  constructor(store: HeldStore, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.#turns = new AttemptBudget({ ...pace, now });
  }

  /** As `holdLateEdit`, at a measured pace; a failing disk is an outcome with its `failure`. */
  async hold(
    late: LateEdit,
    place: Omit<Holding, "store" | "at" | "newId">,
  ): Promise<HoldResult & { readonly failure?: unknown }> {
    if (!this.#turns.take(late.push.session.id)) return { outcome: patience };
    try {
      return await holdLateEdit(late, { ...place, store: this.#store, at: this.#now(), newId });
    } catch (failure) {
      return { outcome: storageBusy, failure };
    }
  }
}
