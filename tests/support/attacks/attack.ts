import * as Y from "yjs";
import type { Refusal } from "../../../shared/protocol/refusal";

/** What an attacker sees and may use. */
export interface Scene {
  /** The attacker's own page: all that everybody has. */
  readonly page: Y.Doc;
  /** Yjs client id of a colleague who wrote the row below and is about to write again. */
  readonly victim: number;
  readonly rowId: string;
}

/** A bare Yjs document that got the attack, and then what the victim typed next. */
export interface PlainPeer {
  readonly doc: Y.Doc;
  /** State vector before the attack. */
  readonly before: ReadonlyMap<number, number>;
  readonly error: unknown;
  /** Whether the victim's next letters stand in the text. */
  readonly hasVictimsText: boolean;
}

type PushAnswer = { readonly kind: "refused"; readonly reason: Refusal } | { readonly kind: "busy" };

export const invalid: PushAnswer = { kind: "refused", reason: "invalid" };

export interface Attack {
  /** As in "... is refused". */
  readonly name: string;
  readonly make: (scene: Scene) => Uint8Array;
  /** What is wrong with a plain document afterwards; null for attacks that only cost time and memory. */
  readonly fools: ((peer: PlainPeer, scene: Scene) => boolean) | null;
  readonly answer: PushAnswer;
  /** Refused, but no strike at once: an honest page may break the rule too, after a server was restored. */
  readonly isDoubtful?: boolean;
}

/** What a page brings by an edit, without the deletions of before. */
export function editOf(
  { page }: Scene,
  edit: (page: Y.Doc, rows: Y.Map<Y.Map<unknown>>) => void,
  clientId = page.clientID,
): Uint8Array {
  const copy = copyOf(page, clientId);
  const rows = copy.getMap<Y.Map<unknown>>("rows");
  const updates: Uint8Array[] = [];
  copy.on("update", (update: Uint8Array) => updates.push(update));
  copy.transact(() => edit(copy, rows));
  return Y.mergeUpdates(updates);
}

export function copyOf(page: Y.Doc, clientId = page.clientID): Y.Doc {
  const copy = new Y.Doc();
  copy.getMap("rows");
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(page));
  // Only now: while it takes up content of its own id, Yjs gives a document another one.
  copy.clientID = clientId;
  return copy;
}

/** What becomes of a plain document: the attack is applied, then what the victim types. */
export function attackPlainYjs(attack: Attack, scene: Scene): PlainPeer {
  const doc = copyOf(scene.page, 1);
  const before = Y.decodeStateVector(Y.encodeStateVector(doc));
  let error: unknown = null;
  try {
    Y.applyUpdate(doc, attack.make(scene));
  } catch (thrown) {
    error = thrown;
  }
  const next = editOf(scene, (_, rows) => textIn(rows, scene.rowId)?.insert(0, "korban "), scene.victim);
  try {
    Y.applyUpdate(doc, next);
  } catch {
    // A document that was broken before.
  }
  const text = textIn(doc.getMap<Y.Map<unknown>>("rows"), scene.rowId);
  return { doc, before, error, hasVictimsText: text?.toJSON().includes("korban ") === true };
}

export function textIn(rows: Y.Map<Y.Map<unknown>>, rowId: string): Y.Text | undefined {
  const row: unknown = rows.get(rowId);
  const text: unknown = row instanceof Y.Map ? row.get("text") : undefined;
  return text instanceof Y.Text ? text : undefined;
}

/** Whether the plain document took anything of the attacker's. */
export function tookIt({ doc, before }: PlainPeer, { page }: Scene): boolean {
  return Y.getState(doc.store, page.clientID) !== (before.get(page.clientID) ?? 0);
}
