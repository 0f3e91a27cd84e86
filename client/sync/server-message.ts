import * as z from "zod/mini";
import {
  documentAccessMessage,
  documentAccessSchema,
  documentResetMessage,
  documentResetSchema,
  documentTickMessage,
  documentTickSchema,
  type DocumentAccess,
  type DocumentTick,
} from "../../shared/protocol/document-messages";
import { devicesMessage, devicesStateSchema, type DeviceState } from "../../shared/protocol/device-messages";
import {
  itemLinksMessage,
  itemLinkStateSchema,
  type ItemLink,
} from "../../shared/protocol/item-link-messages";
import { heldMessage, heldStateSchema, type HeldEdit } from "../../shared/protocol/held-messages";
import {
  presenceTickMessage,
  presenceTickSchema,
  type PresenceTick,
} from "../../shared/protocol/presence-messages";
import {
  quickWinMessage,
  quickWinStateSchema,
  type QuickWinState,
} from "../../shared/protocol/quick-win-messages";
import { waiversMessage, waiverStateSchema, type Waiver } from "../../shared/protocol/waiver-messages";
import {
  rowCountsMessage,
  rowCountsSchema,
  storageStateMessage,
  storageStateSchema,
  workshopStateMessage,
  workshopStateSchema,
  type RowCounts,
  type StorageState,
  type WorkshopState,
} from "../../shared/protocol/workshop-state";

/** What the server says on its own, checked. */
export type ServerMessage =
  | { readonly type: "tick"; readonly tick: DocumentTick }
  | { readonly type: "access"; readonly access: DocumentAccess }
  | { readonly type: "reset"; readonly reset: z.infer<typeof documentResetSchema> }
  | { readonly type: "presence"; readonly presence: PresenceTick }
  | { readonly type: "workshop"; readonly workshop: WorkshopState }
  | { readonly type: "counts"; readonly counts: RowCounts }
  | { readonly type: "storage"; readonly storage: StorageState }
  | { readonly type: "held"; readonly edits: readonly HeldEdit[] }
  | { readonly type: "devices"; readonly devices: readonly DeviceState[] }
  | { readonly type: "waivers"; readonly waivers: readonly Waiver[] }
  | { readonly type: "links"; readonly links: readonly ItemLink[] }
  | { readonly type: "quickWin"; readonly quickWin: QuickWinState };

/** Null for a message this page does not know; throws when a known one does not have its shape. */
export function parseServerMessage(name: string, payload: unknown): ServerMessage | null {
  switch (name) {
    case documentTickMessage:
      return { type: "tick", tick: z.parse(documentTickSchema, payload) };
    case documentAccessMessage:
      return { type: "access", access: z.parse(documentAccessSchema, payload) };
    case documentResetMessage:
      return { type: "reset", reset: z.parse(documentResetSchema, payload) };
    case presenceTickMessage:
      return { type: "presence", presence: z.parse(presenceTickSchema, payload) };
    case workshopStateMessage:
      return { type: "workshop", workshop: z.parse(workshopStateSchema, payload) };
    case rowCountsMessage:
      return { type: "counts", counts: z.parse(rowCountsSchema, payload) };
    case storageStateMessage:
      return { type: "storage", storage: z.parse(storageStateSchema, payload) };
    case heldMessage:
      return { type: "held", edits: z.parse(heldStateSchema, payload).edits };
    case devicesMessage:
      return { type: "devices", devices: z.parse(devicesStateSchema, payload).devices };
    case waiversMessage:
      return { type: "waivers", waivers: z.parse(waiverStateSchema, payload).waivers };
    case itemLinksMessage:
      return { type: "links", links: z.parse(itemLinkStateSchema, payload).links };
    case quickWinMessage:
      return { type: "quickWin", quickWin: z.parse(quickWinStateSchema, payload) };
    default:
      return null;
  }
}
