import { expect, test } from "vitest";
import { similarEntries } from "./similar-names";

const entries = ["Program 1", "Program 2\nuntuk semua desa", "Program 3", "Dinas Pekerjaan Umum"].map(
  (label) => ({
    id: label,
    label,
    names: [label],
  }),
);

test("[PASTE2] a name that was not copied to its end is offered before those that differ by a letter", () => {
  expect(similarEntries("Program 2", entries)[0]?.label).toBe("Program 2\nuntuk semua desa");
  expect(similarEntries("Progam 3", entries)[0]?.label).toBe("Program 3");
  expect(similarEntries("Dinas", entries)).toEqual([]);
});
