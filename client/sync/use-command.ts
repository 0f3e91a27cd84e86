import { useCallback } from "react";
import type { Command } from "../../shared/protocol/command-messages";
import { useRoom } from "./room-context";
import type { CommandResult } from "./workshop-room";

/** Sends a command; the answer comes once the server has stored it. */
export function useCommand(): (command: Command) => Promise<CommandResult> {
  const room = useRoom();
  return useCallback((command: Command) => room.command(command), [room]);
}
