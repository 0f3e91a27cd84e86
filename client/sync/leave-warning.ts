import type { Live } from "./live-value";

/**
 * The browser asks before the page goes away, but only while something is neither on the server nor kept on this
 * device. Gives back a way to stop.
 */
export function warnBeforeLeaving(wouldLose: Live<boolean>): () => void {
  // Only while needed: a listener that is always there keeps some browsers from restoring the page quickly.
  const update = () => {
    if (wouldLose.value) window.addEventListener("beforeunload", askToStay);
    else window.removeEventListener("beforeunload", askToStay);
  };
  const stop = wouldLose.subscribe(update);
  update();
  return () => {
    stop();
    window.removeEventListener("beforeunload", askToStay);
  };
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Chrome before version 119 asks only when this is set.
  event.returnValue = "";
}
