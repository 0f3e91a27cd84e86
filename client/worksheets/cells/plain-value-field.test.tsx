// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fieldCodecs } from "./field-codec";
import { PlainInput } from "./plain-value-field";
import { dropUnreadText } from "./unread-texts";
import { settleAfterMs } from "./use-plain-field";

/** One amount as its document would hold it, and the field over it. */
class AmountField {
  readonly stores: (number | null)[] = [];
  value: number | null;
  readonly #root: Root;
  readonly #place = document.body.appendChild(document.createElement("div"));

  constructor(value: number | null) {
    this.value = value;
    this.#root = createRoot(this.#place);
    this.#render();
  }

  get input(): HTMLInputElement {
    const input = this.#place.querySelector("input");
    if (input === null) throw new Error("the field is not there");
    return input;
  }

  get words(): string {
    return this.#place.textContent;
  }

  type(text: string): void {
    act(() => {
      // Past React, which would take an assignment of its own for no change.
      Reflect.set(HTMLInputElement.prototype, "value", text, this.input);
      this.input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  press(key: string): void {
    act(() => {
      this.input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  }

  leave(): void {
    act(() => {
      this.input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    });
  }

  /** Somebody else stored a value. */
  change(value: number | null): void {
    this.value = value;
    this.#render();
  }

  /** The field goes away, as a cell of a table that is left. */
  remove(): void {
    act(() => this.#root.unmount());
    this.#place.remove();
  }

  /** What was stored has come back from the document. */
  refresh(): void {
    this.#render();
  }

  #render(): void {
    act(() =>
      this.#root.render(
        <PlainInput
          fieldKey={fieldKey}
          stored={this.value}
          codec={fieldCodecs.id.money}
          store={(amount) => {
            this.stores.push(amount);
            this.value = amount;
          }}
          words={{ label: "Anggaran 2023" }}
          variant="form"
          placeholder={undefined}
          focus={{ enter: () => undefined, type: () => undefined, leave: () => undefined }}
          who="Rina"
        />,
      ),
    );
  }
}

const fieldKey = "w/gov/action/r1/budgets/2023";
const fields: AmountField[] = [];

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers();
});

afterEach(() => {
  for (const field of fields.splice(0)) field.remove();
  dropUnreadText(fieldKey);
  vi.useRealTimers();
});

function amountField(value: number | null): AmountField {
  const field = new AmountField(value);
  fields.push(field);
  return field;
}

/** Nobody types for that long. */
function rest(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

describe("[MONEY1] a field for rupiah", () => {
  test("stores what was typed on leaving and shows it grouped", () => {
    const field = amountField(null);
    field.type("1,25 M");
    expect(field.stores).toEqual([]);
    field.leave();
    field.refresh();
    expect(field.stores).toEqual([1_250_000_000]);
    expect(field.input.value).toBe("1.250.000.000");
  });

  test("stores on Enter and after a pause, each value once", () => {
    const field = amountField(null);
    field.type("75 jt");
    field.press("Enter");
    rest(2 * settleAfterMs);
    field.type("80 jt");
    rest(settleAfterMs);
    field.leave();
    expect(field.stores).toEqual([75_000_000, 80_000_000]);
  });

  test("keeps what cannot be read in the field, says why, and stores nothing", () => {
    const field = amountField(40_000_000);
    field.type("tujuh puluh juta");
    rest(settleAfterMs);
    expect(field.words).not.toContain("Belum terbaca");
    field.leave();
    expect(field.stores).toEqual([]);
    expect(field.input.value).toBe("tujuh puluh juta");
    expect(field.input.getAttribute("aria-invalid")).toBe("true");
    expect(field.words).toContain("Belum terbaca sebagai rupiah");
    expect(field.words).toContain("Yang tersimpan sekarang: 40.000.000");
    field.type("70 jt");
    field.leave();
    field.refresh();
    expect(field.stores).toEqual([70_000_000]);
    expect(field.words).not.toContain("Belum terbaca");
  });

  test("what could not be read is still there after the field went away and came back", () => {
    const field = amountField(null);
    field.type("sekitar 5 juta");
    field.remove();
    fields.length = 0;
    expect(amountField(null).input.value).toBe("sekitar 5 juta");
  });

  test("a change of somebody else does not overwrite what is being typed, and says who made it", () => {
    const field = amountField(10);
    field.type("90 jt");
    field.change(5_000_000);
    expect(field.input.value).toBe("90 jt");
    expect(field.words).toContain("Rina mengubahnya menjadi 5.000.000.");
    field.leave();
    expect(field.stores).toEqual([90_000_000]);
  });

  test("a change of somebody else shows at once where nothing is typed", () => {
    const field = amountField(10);
    field.change(5_000_000);
    expect(field.input.value).toBe("5.000.000");
  });

  test("Esc takes back what was typed, also what a pause has stored already", () => {
    const field = amountField(10_000);
    field.type("90 jt");
    rest(settleAfterMs);
    field.refresh();
    field.type("90 jta");
    field.press("Escape");
    field.remove();
    fields.length = 0;
    expect(field.stores).toEqual([90_000_000, 10_000]);
  });
});
