import { parseArgs } from "node:util";
import type { Contestant } from "./contestants/contestant";
import { medianFigures, type Figures, type Measurement } from "./report/figures";
import { keepResult } from "./report/kept-results";
import { section } from "./report/results-page";
import { scenarios, type Scenario } from "./scenarios/all-scenarios";
import { median } from "./work/statistics";

/** Repetitions and seconds of a full run, and of `--quick`. */
const thorough = { repetitions: 3, seconds: 20 };
const quick = { repetitions: 1, seconds: 6 };
const foreign = "other CPU %";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    /** Instead of those of `thorough` or `quick`. */
    repetitions: { type: "string" },
    seconds: { type: "string" },
    /** Titles of scenarios, and names of servers, that contain one of these words, separated by semicolons. */
    only: { type: "string", default: "" },
    servers: { type: "string", default: "" },
    /** A folder for a CPU profile of each server, taken instead of results. */
    profile: { type: "string", default: "" },
  },
});
const usual = values.quick ? quick : thorough;
const repetitions = Number(values.repetitions ?? usual.repetitions);
const seconds = Number(values.seconds ?? usual.seconds);

for (const scenario of scenarios.filter(({ title }) => isWanted(title, values.only))) {
  console.log(`\n${scenario.title}`);
  const measurement = await measure(scenario);
  console.log(`\n${section(measurement)}`);
  if (values.servers === "" && values.profile === "")
    keepResult(
      measurement,
      scenarios.map(({ title }) => title),
    );
}

async function measure(scenario: Scenario): Promise<Measurement> {
  const { title, about, better } = scenario;
  const contestants = scenario.contestants.filter(({ name }) => isWanted(name, values.servers));
  const taken = new Map<Contestant, Figures[]>(contestants.map((contestant) => [contestant, []]));
  // In turns, so that a busy minute of the machine does not hit one of them alone.
  for (let at = 0; at < repetitions; at += 1)
    for (const [contestant, figures] of taken) figures.push(await attempt(scenario, contestant));
  return {
    title,
    about,
    better,
    rows: contestants.map((contestant) => ({
      name: contestant.name,
      kind: contestant.kind,
      figures: medianFigures(taken.get(contestant) ?? []),
    })),
    conditions: {
      at: new Date().toISOString(),
      repetitions,
      seconds,
      foreignCpuPercent: median([...taken.values()].flat().map((figures) => figures[foreign] ?? 0)),
    },
  };
}

/** A server that cannot do the work at all leaves a row of dashes, and the reason on the screen. */
async function attempt(scenario: Scenario, contestant: Contestant): Promise<Figures> {
  const { profile } = values;
  const nodeOptions = profile === "" ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}/${contestant.kind}`];
  try {
    const figures = await scenario.measure(contestant, { seconds, nodeOptions });
    console.log(`  ${contestant.name}: ${JSON.stringify(figures)}`);
    return figures;
  } catch (error) {
    console.log(`  ${contestant.name}: ${String(error)}`);
    return Object.fromEntries(scenario.columns.map((column) => [column, Number.NaN]));
  }
}

function isWanted(name: string, words: string): boolean {
  return words.split(";").some((word) => name.toLowerCase().includes(word.trim().toLowerCase()));
}
