import { useRoom } from "../sync/room-context";
import { useLive } from "../sync/use-live";
import type { WorksheetInRoom } from "../sync/workshop-room";
import { AvatarStack } from "../ui/avatar-stack";
import { useWords } from "../words/language";
import { shellWords } from "../words/shell";

/** The others who have this worksheet open. */
export function PeopleHere({ dimensionId, worksheet }: WorksheetInRoom) {
  const words = useWords(shellWords);
  const room = useRoom();
  const people = useLive(room.replica(room.keyOf({ dimensionId, worksheet })).people);
  return (
    <AvatarStack
      people={people.map((person) => ({
        id: person.sessionId,
        name: person.name,
        detail: person.role === "participant" ? person.office : words.role(person.role),
      }))}
    />
  );
}
