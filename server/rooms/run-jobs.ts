import { performance } from "node:perf_hooks";
import type * as Y from "yjs";
import type { DocumentAddress } from "../../shared/domain/document-key";
import type { Column } from "../../shared/worksheets/column";
import type { WorkshopRules } from "../access/permissions";
import { stageHeldEdit, type Acceptance } from "./accept-held-edit";
import type { Accepted, Batch } from "./batch";
import type { ClientClaims } from "./client-claims";
import type { LateEdit } from "./hold-late-edit";
import { ingestPush } from "./ingest";
import type { DocumentAtWork } from "./live-document";
import type { Push } from "./push";
import type { BrokenRule } from "./room-events";
import { stageServerEdit } from "./server-edit";

/** What waits in the queue of a room. */
export type Job =
  | { readonly kind: "push"; readonly push: Push }
  | { readonly kind: "server"; readonly edit: (doc: Y.Doc) => void; readonly accepted: Accepted }
  | { readonly kind: "accept"; readonly acceptance: Acceptance; readonly accepted: Accepted }
  | { readonly kind: "relabel" };

export interface JobRules {
  readonly address: DocumentAddress;
  readonly claims: ClientClaims;
  readonly rules: () => WorkshopRules | undefined;
  readonly isStruckOut: (sessionId: string) => boolean;
  readonly columns: () => readonly Column[];
  readonly now: () => number;
  readonly onBrokenRule: (broken: BrokenRule) => void;
}

export interface JobsRun {
  /** So many of them were run. */
  readonly done: number;
  /** The live document may hold something that is in no batch. */
  readonly isSpoiled: boolean;
  /** To be kept for a facilitator; nothing of them is in the document. */
  readonly late: readonly LateEdit[];
}

/** How long one batch may keep everything else waiting. */
const batchMaxMs = 50;

/** Puts jobs into the batch, one after the other. Ends early with a spoiled document, and when enough time has gone by. */
export function runJobs(
  jobs: readonly Job[],
  document: DocumentAtWork & { readonly batch: Batch },
  rules: JobRules,
): JobsRun {
  const end = performance.now() + batchMaxMs;
  const late: LateEdit[] = [];
  let done = 0;
  for (const job of jobs) {
    done += 1;
    const outcome = run(job, document, rules);
    if (outcome === "spoiled") return { done, isSpoiled: true, late };
    if (outcome !== "staged") late.push(outcome);
    if (performance.now() >= end) break;
  }
  return { done, isSpoiled: false, late };
}

function run(
  job: Job,
  document: DocumentAtWork & { readonly batch: Batch },
  rules: JobRules,
): "staged" | "spoiled" | LateEdit {
  const at = rules.now();
  switch (job.kind) {
    case "push":
      return ingest(job.push, document, rules);
    case "server":
      return stageServerEdit(job, { ...document, at }) ? "staged" : "spoiled";
    case "accept": {
      const { address, claims, columns } = rules;
      const staging = { ...document, address, claims, columns: columns(), at };
      return stageHeldEdit(job, staging) ? "staged" : "spoiled";
    }
    case "relabel":
      document.batch.relabel(document.durable.labels.keys());
      return "staged";
  }
}

function ingest(
  push: Push,
  document: DocumentAtWork & { readonly batch: Batch },
  { address, claims, rules, isStruckOut, now, onBrokenRule }: JobRules,
): "staged" | "spoiled" | LateEdit {
  const { id: sessionId } = push.session;
  const result = ingestPush(push, {
    ...document,
    address,
    claims,
    rules: rules(),
    isStruckOut: isStruckOut(sessionId),
    at: now(),
  });
  switch (result.kind) {
    case "staged":
      return "staged";
    case "late":
      return { push, reason: result.reason };
    case "answered":
    case "spoiled": {
      const isSpoiled = result.kind === "spoiled";
      push.answer(result.outcome);
      if (result.rule !== undefined) onBrokenRule({ sessionId, rule: result.rule, isSpoiled });
      return isSpoiled ? "spoiled" : "staged";
    }
  }
}
