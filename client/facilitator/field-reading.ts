import * as z from "zod/mini";
import { failed, ok, type Result } from "../../shared/domain/result";
import { planYearsSchema } from "../../shared/domain/workshop";
import type { Plan } from "./use-saved-command";
import type { Reading, SettingsField } from "./use-saved-field";

/** What is said when a text does not fit. */
interface ReadingWords {
  readonly missing: string;
  readonly tooShort: (least: number) => string;
  readonly tooLong: (most: number) => string;
  readonly lineTooLong: (line: number, most: number) => string;
  readonly tooManyLines: (most: number) => string;
  readonly unreadable: string;
}

interface TextFieldSource {
  readonly address: string;
  readonly stored: string;
  readonly schema: z.ZodMiniType<string>;
  readonly words: ReadingWords;
  /** Said for a text in the wrong form, such as a code with a blank in it. */
  readonly wrongForm?: string;
  /** Puts the text into its form before it is checked, as capitals for codes. */
  readonly tidy?: (text: string) => string;
  /** A sentence for a text that fits but is not possible here, such as a code somebody else has. */
  readonly forbid?: (text: string) => string | null;
  readonly plan: (text: string) => Plan;
}

/** A field for one text that the workshop's schema checks. */
export function textField(source: TextFieldSource): SettingsField {
  const { address, stored, schema, words, wrongForm, tidy, forbid, plan } = source;
  return {
    address,
    stored,
    read: (text) => {
      const tidied = tidy === undefined ? text.trim() : tidy(text.trim());
      const parsed = z.safeParse(schema, tidied);
      if (!parsed.success) return failed(sentenceFor(parsed.error, { words, wrongForm }));
      const forbidden = forbid?.(parsed.data) ?? null;
      return forbidden === null ? reading(parsed.data, plan(parsed.data)) : failed(forbidden);
    },
  };
}

interface LinesFieldSource {
  readonly address: string;
  readonly stored: readonly string[];
  readonly schema: z.ZodMiniType<string[]>;
  readonly words: ReadingWords;
  readonly plan: (lines: string[]) => Plan;
}

/** A field for a list of texts, one a line. */
export function linesField({ address, stored, schema, words, plan }: LinesFieldSource): SettingsField {
  return {
    address,
    stored: stored.join("\n"),
    read: (text) => {
      const lines = text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const parsed = z.safeParse(schema, lines);
      return parsed.success
        ? reading(parsed.data.join("\n"), plan(parsed.data))
        : failed(sentenceFor(parsed.error, { words }));
    },
  };
}

/** A field for one of several choices. */
export function choiceField<Choice extends string>(source: {
  readonly address: string;
  readonly stored: Choice;
  readonly choices: readonly Choice[];
  readonly plan: (choice: Choice) => Plan;
}): SettingsField {
  const { address, stored, choices, plan } = source;
  return {
    address,
    stored,
    read: (text) => {
      const choice = choices.find((one) => one === text);
      return choice === undefined ? failed(text) : reading(choice, plan(choice));
    },
  };
}

/** A field that is on or off. */
export function switchField(source: {
  readonly address: string;
  readonly stored: boolean;
  readonly plan: (on: boolean) => Plan;
}): SettingsField {
  return choiceField({
    address: source.address,
    stored: source.stored ? "on" : "off",
    choices: ["on", "off"],
    plan: (choice) => source.plan(choice === "on"),
  });
}

/** "2021-2026", "2021 s.d. 2026" or "2025" as first and last year; undefined for anything else. */
export function readPeriod(text: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d{4})(?:\D{1,12}(\d{4}))?$/u.exec(text.trim());
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from <= to && from >= yearMin && to <= yearMax ? { from, to } : undefined;
}

/** All years of a plan from a written period; undefined where they make none. */
export function readPlanYears(text: string): number[] | undefined {
  const period = readPeriod(text);
  if (period === undefined) return undefined;
  const years = Array.from({ length: period.to - period.from + 1 }, (_, at) => period.from + at);
  return z.safeParse(planYearsSchema, years).success ? years : undefined;
}

/** "2021-2026", or "2025" for a single year. */
export function printPeriod(from: number, to: number): string {
  return from === to ? from.toString() : `${from}-${to}`;
}

export function reading(text: string, plan: Plan): Result<Reading, never> {
  return ok({ text, plan });
}

const yearMin = 2000;
const yearMax = 2100;

interface Sentences {
  readonly words: ReadingWords;
  readonly wrongForm?: string | undefined;
}

function sentenceFor(error: z.core.$ZodError, { words, wrongForm }: Sentences): string {
  const [issue] = error.issues;
  const [line] = issue?.path ?? [];
  if (issue?.code === "too_small") {
    const least = Number(issue.minimum);
    return least <= 1 ? words.missing : words.tooShort(least);
  }
  if (issue?.code === "too_big") {
    const most = Number(issue.maximum);
    if (issue.origin === "array") return words.tooManyLines(most);
    return typeof line === "number" ? words.lineTooLong(line + 1, most) : words.tooLong(most);
  }
  return wrongForm ?? words.unreadable;
}
