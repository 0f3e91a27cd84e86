import { failed, ok, type Result } from "../../shared/domain/result";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import type { Command } from "../../shared/protocol/command-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { StoredChange } from "../storage/workshop-operations";

type QuickWinCommand = Extract<Command, { type: "score:set" | "quickwin:choose" }>;

/** All cards go to every page that connects; a plan has some sixty programs. */
const scoredProgramsMax = 500;

interface QuickWinContext {
  readonly settings: WorkshopSettings;
  readonly owner: string;
  readonly isKnown: boolean;
  /** Programs that were ever scored. */
  readonly scored: number;
}

/** What a command leaves on disk. The server does not look for the program: rows go to Sampah and come back. */
export function decideQuickWin(
  command: QuickWinCommand,
  { settings, owner, isKnown, scored }: QuickWinContext,
): Result<Extract<StoredChange, { kind: "score" | "quick-win" }>, Refusal> {
  if (command.type === "score:set") {
    const { programId, criterion, score } = command;
    return !isKnown && scored >= scoredProgramsMax
      ? failed("too-large")
      : ok({ kind: "score", programId, criterion, owner, score });
  }
  const { dimensionId, programId } = command;
  const isDimension = settings.dimensions.some(({ id }) => id === dimensionId);
  return isDimension ? ok({ kind: "quick-win", dimensionId, programId }) : failed("not-found");
}
