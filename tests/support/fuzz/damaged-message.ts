import type { Random } from "../seeded-random";
import { pick } from "./damage";

export interface Message {
  readonly name: string;
  readonly payload: unknown;
}

const names = [
  "hello",
  "doc:open",
  "doc:push",
  "doc:close",
  "presence:set",
  "device:set",
  "cmd",
  "probe",
] as const;
/** As deep as the parser lets anything in; one level more closes the socket. */
const levelsMax = 60;
const mostChanges = 4;

/** A message of ours with some of its parts replaced, doubled, taken away or made enormous. */
export function damagedMessage(message: Message, random: Random): Message {
  let { payload } = message;
  for (let left = 1 + pick(random, mostChanges); left > 0; left -= 1) payload = damagedValue(payload, random);
  return { name: random() < 0.9 ? message.name : (names[pick(random, names.length)] ?? "x"), payload };
}

function damagedValue(value: unknown, random: Random): unknown {
  const inside = typeof value === "object" && value !== null && !(value instanceof Uint8Array);
  if (!inside || random() < 0.15) return anything(random);
  if (Array.isArray(value)) {
    const at = pick(random, value.length + 1);
    return value.toSpliced(at, random() < 0.5 ? 1 : 0, damagedValue(value[at], random));
  }
  const entries = Object.entries(value);
  const [key = "x", held] = entries[pick(random, entries.length)] ?? [];
  const rest = Object.fromEntries(entries.filter(([name]) => name !== key));
  switch (pick(random, 4)) {
    case 0:
      return rest;
    case 1:
      return { ...value, [oddKeys[pick(random, oddKeys.length)] ?? "x"]: anything(random) };
    default:
      return { ...rest, [key]: damagedValue(held, random) };
  }
}

const oddKeys = ["__proto__", "constructor", "toJSON", "then", "length", "0", ""];

const oddities: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 1.5,
  () => Number.MAX_SAFE_INTEGER,
  () => 1e308,
  () => "",
  () => "__proto__",
  () => "../../etc/passwd",
  () => "\u0000\ud800",
  () => [],
  () => ({}),
  (random) => "x".repeat(pick(random, 100_000)),
  (random) => Array.from({ length: pick(random, 20_000) }, (_, at) => at),
  (random) => Array.from({ length: pick(random, 5_000) }, () => ({})),
  (random) => nested(pick(random, levelsMax), random() < 0.5),
  (random) => new Uint8Array(pick(random, 100_000)).fill(pick(random, 256)),
  (random) => Object.fromEntries(Array.from({ length: pick(random, 5_000) }, (_, at) => [`k${at}`, at])),
];

function anything(random: Random): unknown {
  return oddities[pick(random, oddities.length)]?.(random);
}

function nested(levels: number, inLists: boolean): unknown {
  let value: unknown = "x";
  for (let level = 0; level < levels; level += 1) value = inLists ? [value] : { value };
  return value;
}
