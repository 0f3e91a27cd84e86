import {
  documentOpenMessage,
  documentPushMessage,
  documentTickMessage,
  type SentOpenAnswer,
  type DocumentPush,
  type DocumentPushAnswer,
  type DocumentTick,
} from "../../shared/protocol/document-messages";
import { commandMessage, type Command, type CommandAnswer } from "../../shared/protocol/command-messages";
import { itemLinkId, itemLinksMessage, type ItemLink } from "../../shared/protocol/item-link-messages";
import type { DocumentKey } from "../../shared/domain/document-key";
import { emptyUpdateBytes, type DiskTruth } from "./disk-truth";
import type { Said } from "./wire";

interface DecisionJudge {
  readonly disk: DiskTruth;
  readonly accuse: (what: string) => void;
  /** Rows were written anew from a difference: their cells are as the facilitator saw them, whatever came since. */
  readonly rewritten: (document: DocumentKey, rowIds: readonly string[]) => void;
}

/** [HELD6] What a facilitator was told to have accepted is in the log, what was declined stays as it came. */
export function judgeDecision(
  { heldId, decision }: { readonly heldId: string; readonly decision: "held:accept" | "held:decline" },
  { disk, accuse, rewritten }: DecisionJudge,
): void {
  const held = disk.heldEdit(heldId);
  const state = decision === "held:accept" ? "accepted" : "declined";
  if (held?.state !== state)
    accuse(`[HELD6] ${heldId} is said to be ${state} and is ${held?.state ?? "gone"}`);
  if (held === null || state === "declined") return;
  const { document, update, rowIds, reason } = held;
  const missing = disk.missing(document, update);
  const isByDifference = missing !== null || update.byteLength === emptyUpdateBytes;
  if (isByDifference && (reason === "restored" || reason === "wrong-epoch")) rewritten(document, rowIds);
  else if (missing !== null) accuse(`[HELD6] accepted and not in the log: ${missing}`);
}

/** Compares everything the server says with what is on its disk at that moment. */
export function judge(
  { message, payload, request, document: key }: Said,
  disk: DiskTruth,
  accuse: (what: string) => void,
): void {
  switch (message) {
    case documentPushMessage: {
      const { document, update } = request as DocumentPush;
      const answer = payload as DocumentPushAnswer;
      const missing = typeof answer === "number" ? disk.missing(document, update) : null;
      if (typeof answer === "object" && answer.kind === "held" && !disk.isHeld(document, update))
        accuse(`[ACK1] said to be kept for the facilitator and not on disk: ${document}`);
      if (missing !== null) accuse(`[ACK1] acknowledged and not on disk: ${missing}`);
      return;
    }
    case itemLinksMessage: {
      const { links } = payload as { readonly links: readonly ItemLink[] };
      const stored = disk.links();
      for (const link of links)
        if (!stored.has(itemLinkId(link))) accuse(`[RELATE1] told and not on disk: ${itemLinkId(link)}`);
      return;
    }
    case commandMessage: {
      const { command } = request as { readonly command: Command };
      if (command.type !== "items:link" || !command.linked || !(payload as CommandAnswer).ok) return;
      const [one, other] = command.items.map(({ rowId }) => rowId).toSorted();
      if (!disk.links().has(`${one}/${other}`)) accuse(`[RELATE1] tied and not on disk: ${one} and ${other}`);
      return;
    }
    case documentTickMessage: {
      const { updates, to } = payload as DocumentTick;
      // Of an opening whose answer nobody waits for any more.
      if (key === null) return;
      const document = key as DocumentKey;
      for (const update of updates) {
        const missing = disk.missing(document, update);
        if (missing !== null) accuse(`[ACK2] shown to others and not on disk: ${missing}`);
      }
      if (to > disk.headSeq(document)) accuse(`[ACK2] ${document} is announced up to ${to}, beyond the disk`);
      return;
    }
    case documentOpenMessage: {
      const { document } = request as DocumentPush;
      const answer = payload as SentOpenAnswer;
      if (!answer.ok) return;
      for (const update of answer.updates) {
        const missing = disk.missing(document, update);
        if (missing !== null) accuse(`[ACK2] opened with what is not on disk: ${missing}`);
      }
    }
  }
}
