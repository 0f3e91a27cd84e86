import { cpus, release, totalmem } from "node:os";
import { canPin } from "../contestants/server-process";
import { ratioOf, type Measurement } from "./figures";

/** What stands at the head of `RESULTS.md`: how and on what was measured. */
export function heading(versions: Readonly<Record<string, string>>): string {
  const [cpu] = cpus();
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Measurements

Written by \`npm run bench\`. Server and load are processes of their own${
    canPin
      ? ", the server pinned to one core with all its threads, the load to another"
      : ", not pinned to cores"
  };
every server gets the same bytes over real WebSockets on the loopback. Our server runs its production build with all
checks, and acknowledges what is on disk; only the number of messages a session may send is raised, for writing long
histories. Floors relay bytes and know no documents. A page sees an edit when its Yjs document has changed. A dash: the
server did not do the work in any repetition; y-socket.io with LevelDB drops what a page asks before it has loaded.

${cpus().length} x ${cpu?.model ?? "unknown CPU"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}; ${named.join(", ")}.`;
}

/** One scenario as Markdown; also what is printed while it runs. */
export function section(measurement: Measurement): string {
  const { title, about, conditions } = measurement;
  const { at, repetitions, seconds, foreignCpuPercent } = conditions;
  const said = `${at}; median of ${repetitions}, ${seconds} s each; other processes took ${foreignCpuPercent.toFixed(0)} % of the machine.`;
  return `## ${title}\n\n${about}\n\n${table(measurement)}\n\n${said}`;
}

function table(measurement: Measurement): string {
  const { rows } = measurement;
  const columns = Object.keys(rows[0]?.figures ?? {});
  const lines = rows.map(({ name, figures }) => [
    name,
    ...columns.map((column) => shown(figures[column] ?? Number.NaN)),
  ]);
  const ratios = columns.map((column) => {
    const ratio = ratioOf(measurement, column);
    return ratio === null ? "" : `${shown(ratio.value)}x ${ratio.peer}`;
  });
  if (ratios.some((ratio) => ratio !== "")) lines.push(["**rembuk / best peer**", ...ratios]);
  return [["server", ...columns], columns.map(() => "---").concat("---"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return "-";
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
