import { useEffect, useState } from "react";
import { useRoom } from "./room-context";

/** Whether the server had everything of this device at some moment since the page was `shown`; it then stays so. */
export function useOnceSaved(shown: boolean): boolean {
  const { drained } = useRoom();
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    if (saved || !shown) return undefined;
    const look = () => {
      if (drained.value) setSaved(true);
    };
    look();
    return drained.subscribe(look);
  }, [drained, saved, shown]);
  return saved;
}
