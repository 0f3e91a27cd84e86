import { deviceClock, type Clock } from "./clock";
import { atOnce, type Paced } from "./live-value";

/** What this page does by itself, such as hearing the server: at once, unless somebody types (`typing-pace.ts`). */
export const pageWork: Paced = { pace: atOnce };

/** A clock whose tasks keep to the pace. */
export function pacedClock(clock: Clock, work: Paced): Clock {
  return {
    now: () => clock.now(),
    after: (delayMs, task) => {
      const cancels = [clock.after(delayMs, () => work.pace(() => cancels.length > 0 && task()))];
      return () => cancels.pop()?.();
    },
  };
}

/** The device's. */
export const pageClock = pacedClock(deviceClock, pageWork);
