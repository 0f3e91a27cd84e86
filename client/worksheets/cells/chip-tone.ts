import type { SettingsList } from "../../../shared/worksheets/column";
import type { ChipTone } from "../../ui/chip";

/** Problems are the thread through all worksheets and wear their own tone everywhere. */
export function toneOf(list: SettingsList): ChipTone {
  return list === "problems" ? "problem" : "neutral";
}
