import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Command } from "../../shared/protocol/command-messages";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { CommandHall, run, type Guest } from "../support/command-hall";

let hall: CommandHall;

beforeAll(async () => {
  hall = await CommandHall.open(inject("serverBuild"));
});

afterAll(async () => {
  await hall.dispose();
});

test("[CMD2] what two facilitators change at the same time both stands: ceilings, columns, parts of the RPJMD", async () => {
  const [one, other] = await Promise.all([bossIn(), bossIn()]);
  const mitra = { key: "xMitra", label: "Mitra", type: "text" } as const;
  const biaya = { key: "xBiaya", label: "Biaya lain", type: "money" } as const;
  const changes: readonly (readonly [Guest, Command])[] = [
    [one, ceiling(2024, 90_000_000_000)],
    [other, ceiling(2025, 80_000_000_000)],
    [one, hide("partners")],
    [other, hide("baseline")],
    [one, { type: "settings:column-add", worksheet: "program", column: mitra }],
    [other, { type: "settings:column-add", worksheet: "program", column: biaya }],
    [one, { type: "settings:set", values: { rpjmd: { label: "Perda 5/2021" } } }],
    [other, { type: "settings:set", values: { rpjmd: { from: 2026, to: 2030 } } }],
  ];
  const answers = await Promise.all(changes.map(([who, command]) => run(who, command)));
  expect(answers).toEqual(answers.map(() => ({ ok: true, link: null })));

  for (const restarted of [false, true]) {
    if (restarted) await hall.server.restart();
    const settings = (await bossIn()).hello.workshop?.settings;
    expect(settings?.budgetCeilings?.toSorted((a, b) => a.year - b.year)).toEqual([
      { year: 2024, sourceId: null, amount: 90_000_000_000 },
      { year: 2025, sourceId: null, amount: 80_000_000_000 },
    ]);
    expect(settings?.rpjmd).toEqual({ from: 2026, to: 2030, label: "Perda 5/2021" });
    const columns = settings === undefined ? [] : columnsOf("program", settings.columns);
    const hidden = columns.filter((column) => column.hidden).map(({ key }) => key);
    expect(hidden).toEqual(expect.arrayContaining(["baseline", "partners"]));
    const own = columns.filter(({ added }) => added).map(({ key }) => key);
    expect(own.toSorted()).toEqual(["xBiaya", "xMitra"]);
  }
});

function bossIn(): Promise<Guest> {
  return hall.enterBy(hall.workshop.facilitatorLink);
}

function ceiling(year: number, amount: number): Command {
  return { type: "settings:ceiling", year, sourceId: null, amount };
}

function hide(key: string): Command {
  return { type: "settings:column", worksheet: "program", key, change: { hidden: true } };
}
