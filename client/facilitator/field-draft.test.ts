import { describe, expect, test } from "vitest";
import { failed, ok } from "../../shared/domain/result";
import {
  answered,
  settle,
  shownText,
  theirsBeside,
  typeInto,
  type FieldDraft,
  type SettledBy,
} from "./field-draft";

const typed = typeInto(null, "Dinas Kominfo", "Dinkominfo");

describe("a field that saves itself", () => {
  test("leaving it sends what was typed, and the answer settles it", () => {
    const saving = saved(typed);
    expect(saving.phase).toEqual({
      kind: "saving",
      ticket: 1,
      typed: "Dinas Kominfo",
      sent: "Dinas Kominfo",
    });
    const done = answered(saving, { ticket: 1, failure: null });
    expect(done).toEqual({ text: "Dinas Kominfo", base: "Dinas Kominfo", phase: { kind: "saved" } });
    expect(shownText(done, "Dinas Kominfo (baru)")).toBe("Dinas Kominfo (baru)");
  });

  test("a refusal or a lost connection keeps what was typed, and only the person sends it again", () => {
    const failing = answered(saved(typed), { ticket: 1, failure: "no-connection" });
    expect(shownText(failing, "Dinkominfo")).toBe("Dinas Kominfo");
    expect(failing?.phase).toEqual({ kind: "unsaved", failure: "no-connection" });
    expect(settled(failing, "leaving").kind).toBe("nothing");
    expect(settled(failing, "enter").kind).toBe("save");
  });

  test("what is typed while the answer is on its way stays, and knows what the field saved before", () => {
    const further = typeInto(saved(typed), "Dinas Kominfo Rembang", "Dinkominfo");
    const after = answered(further, { ticket: 1, failure: null });
    expect(after).toEqual({
      text: "Dinas Kominfo Rembang",
      base: "Dinas Kominfo",
      phase: { kind: "typing" },
    });
    expect(theirsBeside(after, "Dinas Kominfo")).toBeNull();
  });

  test("the answer to an earlier attempt changes nothing any more", () => {
    const second = settle(typeInto(saved(typed), "Kominfo", "Dinkominfo"), {
      stored: "Dinkominfo",
      reading: ok("Kominfo"),
      ticket: 2,
      by: "leaving",
    });
    if (second.kind !== "save") throw new Error("the second text has to be sent as well");
    expect(answered(second.draft, { ticket: 1, failure: "busy" })).toBe(second.draft);
  });

  test("text that cannot be read is kept and not sent", () => {
    const kept = settle(typed, { stored: "", reading: failed("salah"), ticket: 1, by: "leaving" });
    expect(kept).toEqual({ kind: "keep", draft: { ...typed, phase: { kind: "wrong" } } });
  });

  test("typing something and taking it back sends nothing", () => {
    expect(settled(typeInto(typed, "Dinkominfo", "Dinkominfo"), "leaving").kind).toBe("drop");
  });
});

describe("another facilitator changes the field at the same time", () => {
  const stored = "Diskominfo";

  test("what is being typed stays, and theirs is shown beside it", () => {
    expect(shownText(typed, stored)).toBe("Dinas Kominfo");
    expect(theirsBeside(typed, stored)).toBe(stored);
  });

  test.each<SettledBy>(["leaving", "enter"])("%s does not replace theirs", (by) => {
    expect(settled(typed, by, stored)).toEqual({
      kind: "keep",
      draft: { ...typed, phase: { kind: "unsaved", failure: null } },
    });
  });

  test("the button does", () => {
    expect(settled(typed, "button", stored).kind).toBe("save");
  });

  test("a field in which nothing was typed simply shows theirs", () => {
    const untouched = typeInto(null, "Dinkominfo", "Dinkominfo");
    expect(settled(untouched, "leaving", stored).kind).toBe("drop");
    expect(shownText(null, stored)).toBe(stored);
  });

  test("the same text from both needs no decision", () => {
    expect(theirsBeside(typed, "Dinas Kominfo")).toBeNull();
    expect(settled(typed, "leaving", "Dinas Kominfo").kind).toBe("drop");
  });
});

function settled(draft: FieldDraft | null, by: SettledBy, stored = "Dinkominfo") {
  return settle(draft, { stored, reading: ok(draft?.text ?? ""), ticket: 1, by });
}

function saved(draft: FieldDraft): FieldDraft {
  const settlement = settled(draft, "leaving");
  if (settlement.kind !== "save") throw new Error("the text has to be sent");
  return settlement.draft;
}
