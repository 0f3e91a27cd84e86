import { describe, expect, test } from "vitest";
import { problemSchema } from "../../shared/domain/problem";
import { workshopSettingsSchema } from "../../shared/domain/workshop";
import { settingsWords } from "../words/settings";
import { linesField, printPeriod, readPeriod, readPlanYears, textField } from "./field-reading";

const words = settingsWords.id;
const noPlan = () => () => null;

describe("a text is checked by the schema of the workshop", () => {
  const code = textField({
    address: "code",
    stored: "P1",
    schema: problemSchema.shape.code,
    words,
    wrongForm: "bentuknya lain",
    tidy: (text) => text.toUpperCase(),
    forbid: (text) => (text === "P2" ? "sudah dipakai" : null),
    plan: noPlan,
  });

  test.each([
    [" p8 ", "P8"],
    ["PR12", "PR12"],
  ])("%s is stored as %s", (typed, stored) => {
    expect(textIn(code.read(typed))).toBe(stored);
  });

  test.each([
    ["8P", "bentuknya lain"],
    ["", "bentuknya lain"],
    ["p2", "sudah dipakai"],
  ])("%s is answered with: %s", (typed, sentence) => {
    expect(textIn(code.read(typed))).toBe(sentence);
  });

  test.each([
    ["", words.tooShort(3)],
    ["x".repeat(121), words.tooLong(120)],
  ])("the title %s", (typed, sentence) => {
    const schema = workshopSettingsSchema.shape.title;
    const title = textField({ address: "title", stored: "", schema, words, plan: noPlan });
    expect(textIn(title.read(typed))).toBe(sentence);
  });
});

describe("a list is written one line each", () => {
  const schema = workshopSettingsSchema.shape.missions;
  const missions = linesField({ address: "missions", stored: ["a", "b"], schema, words, plan: noPlan });

  test("blank lines and blanks around a line do not count", () => {
    expect(missions.stored).toBe("a\nb");
    expect(textIn(missions.read(" satu \n\n dua\n"))).toBe("satu\ndua");
    expect(textIn(missions.read(""))).toBe("");
  });

  test("too many or too long lines are named", () => {
    expect(textIn(missions.read("x\n".repeat(13)))).toBe(words.tooManyLines(12));
    expect(textIn(missions.read(`baik\n${"x".repeat(301)}`))).toBe(words.lineTooLong(2, 300));
  });
});

describe("periods", () => {
  test.each([
    ["2021-2026", { from: 2021, to: 2026 }],
    ["2021 – 2026", { from: 2021, to: 2026 }],
    [" 2021 s.d. 2026 ", { from: 2021, to: 2026 }],
    ["2025", { from: 2025, to: 2025 }],
  ])("%s is read", (typed, period) => {
    expect(readPeriod(typed)).toEqual(period);
  });

  test.each(["2026-2021", "1999-2004", "21-26", "2021-2101", "", "dua ribu"])("%s is no period", (typed) => {
    expect(readPeriod(typed)).toBeUndefined();
  });

  test("a plan has at most ten years", () => {
    expect(readPlanYears("2023-2025")).toEqual([2023, 2024, 2025]);
    expect(readPlanYears("2020-2030")).toBeUndefined();
    expect([printPeriod(2023, 2027), printPeriod(2025, 2025)]).toEqual(["2023-2027", "2025"]);
  });
});

/** The stored text, or the sentence that says what is wrong. */
function textIn(read: ReturnType<ReturnType<typeof textField>["read"]>): string {
  return read.ok ? read.value.text : read.problem;
}
