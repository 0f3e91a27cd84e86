import { useEffect } from "react";
import { useRoom } from "../sync/room-context";

/** A page is opened while the server answers: what can be said without it is fetched behind the page. */
const fetchAfterMs = 3000;

/** Says what this device cannot do, when it begins to matter. */
export function useDeviceHints(): void {
  const room = useRoom();
  useEffect(() => {
    let stop = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      let isOver = false;
      stop = () => {
        isOver = true;
      };
      import("./device-hints").then(
        ({ giveDeviceHints }) => {
          if (!isOver) stop = giveDeviceHints(room);
        },
        () => undefined,
      );
    }, fetchAfterMs);
    return () => stop();
  }, [room]);
}
