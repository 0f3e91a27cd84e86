import { openSync, writeSync } from "node:fs";
import * as Y from "yjs";
import { LiveDocument } from "../../../server/rooms/live-document";
import { proveUpdate } from "../../../server/rooms/prove-update";
import { readRows } from "../../../shared/documents/read-rows";
import { readRowHead, rowIdsOf, touchedRows } from "../../../shared/documents/touched-rows";
import { actionColumns } from "../honest-page";
import { seededRandom, type Random } from "../seeded-random";
import { damaged } from "./damage";
import { honestTraffic, type HonestPush } from "./honest-traffic";
import { rewritten } from "./rewritten";
import { problemsOf } from "./sound-document";

/** Damages updates and gives them to the ingest. In a process of its own: whoever started it watches time and memory. */

/** Damaged updates for each push of the honest traffic. */
const damagesPerPush = 50;

interface Outcome {
  refused: number;
  spoiled: number;
  accepted: number;
  slowestMs: number;
  /** How often which rule was broken. */
  readonly rules: Record<string, number>;
}

const [seed = 0, count = 0, only = -1] = process.argv.slice(2, 5).map(Number);
const progress = openSync(process.argv[5] ?? "", "w");
process.stdout.write(JSON.stringify(fuzz()));

function fuzz(): Outcome {
  const outcome: Outcome = { refused: 0, spoiled: 0, accepted: 0, slowestMs: 0, rules: {} };
  const pushes = Math.ceil(count / damagesPerPush);
  const others: Uint8Array[] = [];
  let number = 0;
  for (const push of honestTraffic(seededRandom(seed), pushes)) {
    expectSaved(push);
    others.push(push.update);
    for (let at = 0; at < damagesPerPush && number < count; at += 1, number += 1) {
      if (only >= 0 && number !== only) continue;
      writeSync(progress, `${number}\n`, 0);
      const startedAt = performance.now();
      const bytes = hostile(push, seededRandom(seed * 1_000_003 + number), others.slice(-20));
      const { kind, rule } = give(bytes, push);
      outcome[kind] += 1;
      if (rule !== null) outcome.rules[rule] = (outcome.rules[rule] ?? 0) + 1;
      outcome.slowestMs = Math.max(outcome.slowestMs, performance.now() - startedAt);
    }
  }
  return outcome;
}

/** Half of them damaged bytes, half of them sound bytes that say something else. */
function hostile(push: HonestPush, random: Random, others: readonly Uint8Array[]): Uint8Array {
  return random() < 0.5 ? damaged(push.update, random, others) : rewritten(push.update, random, push.state);
}

/** INGEST1: what an honest page sends is never refused. */
function expectSaved(push: HonestPush): void {
  const result = ingest(push.update, push);
  if (result.kind !== "accepted") throw new Error(`an honest update was refused: ${JSON.stringify(result)}`);
}

interface Given {
  readonly kind: "refused" | "spoiled" | "accepted";
  readonly rule: string | null;
}

function give(bytes: Uint8Array, push: HonestPush): Given {
  const result = ingest(bytes, push);
  const before = documentOf(push.state);
  if (result.kind === "refused") {
    // Not a single thing of it may be in the document: it goes on being used.
    expectSame(result.live.doc, before, "a refused update changed the document");
    return result;
  }
  if (result.kind === "spoiled") return result;
  const { live, diff } = result;
  expectSound(live.doc);
  for (const id of rowIdsOf(before))
    if (!live.doc.getMap("rows").has(id)) throw new Error(`row ${id} is gone`);
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(live.doc)))
    if (client !== push.client && Y.getState(before.store, client) !== clock)
      throw new Error(`something new under the id of ${client}`);
  if (diff !== null) Y.applyUpdate(before, diff);
  expectSame(live.doc, before, "the log tells something else");
  return { kind: "accepted", rule: null };
}

type Result =
  | { readonly kind: "refused"; readonly live: LiveDocument; readonly rule: string }
  | { readonly kind: "spoiled"; readonly rule: string }
  | { readonly kind: "accepted"; readonly live: LiveDocument; readonly diff: Uint8Array | null };

function ingest(update: Uint8Array, { client, state }: HonestPush): Result {
  const tail = [{ seq: 1, update: state }];
  const live = new LiveDocument({ snapshot: null, tail }, (seq) => {
    throw new Error(`log entry ${seq} cannot be read`);
  });
  const proof = proveUpdate(update, { live, worksheet: "action", owns: (id) => id === client });
  switch (proof.kind) {
    case "refused":
      return { kind: "refused", live, rule: proof.rule };
    case "spoiled":
      return { kind: "spoiled", rule: proof.rule };
    case "nothing":
      return { kind: "accepted", live, diff: null };
    case "applied": {
      const { transaction, diff } = proof.applied;
      for (const rowId of touchedRows(transaction)) readRowHead(live.doc, rowId, "program");
      return { kind: "accepted", live, diff };
    }
  }
}

function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap("rows");
  Y.applyUpdate(doc, state);
  return doc;
}

function expectSound(doc: Y.Doc): void {
  readRows(doc, actionColumns);
  const problems = problemsOf(doc, actionColumns);
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join("; "));
}

function expectSame(one: Y.Doc, other: Y.Doc, problem: string): void {
  const states = [one, other].map((doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64"));
  if (states[0] !== states[1] || one.share.size !== other.share.size) throw new Error(problem);
}
