import { foldText } from "../domain/fold-text";
import type { SetEntry } from "./cell";

/** Longest text kept beside a list: an office, a village, a partner. */
export const keptTextMaxLength = 200;

/** Ids are at most this long (see `identifierSchema`). */
const entryIdMaxLength = 40;

/**
 * A text outside the list as an entry. Its id follows from its words, so that two people who write "seluruh OPD" at
 * the same time make one entry; `spareId` is for a text that is too long for that or has no letters.
 */
export function keptText(text: string, spareId: string): SetEntry {
  const words = foldText(text).replace(/[^a-z0-9]+/gu, "-");
  const id = `t-${words}`;
  const fits = words !== "" && words !== "-" && id.length <= entryIdMaxLength;
  return { id: fits ? id : spareId, text: text.trim().slice(0, keptTextMaxLength) };
}
