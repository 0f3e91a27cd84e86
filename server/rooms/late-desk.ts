import { AttemptBudget } from "../access/attempt-budget";
import { newId } from "../access/secret";
import type { HeldStore } from "./held-store";
import { holdLateEdit, type HoldResult, type Holding, type LateEdit } from "./hold-late-edit";
import { patience, storageBusy } from "./push";

/**
 * Of one session. Each costs a copy of the document: 140 ms for a worksheet of 1,000 rows and 20,000 edits. An honest
 * page sends one for each of its group's four worksheets, a few more after a very long time offline.
 */
const pace = { capacity: 30, perMinute: 20 };

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
