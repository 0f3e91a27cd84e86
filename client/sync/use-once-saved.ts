import { useEffect, useState } from "react";
import { useRoom } from "./room-context";

/** Whether everything was in step with the server at some moment since the page was `shown`; it then stays so. */
export function useOnceSaved(shown: boolean): boolean {
  const { status } = useRoom();
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    if (saved || !shown) return undefined;
    const look = () => {
      if (status.value.kind === "saved") setSaved(true);
    };
    look();
    return status.subscribe(look);
  }, [status, saved, shown]);
  return saved;
}
