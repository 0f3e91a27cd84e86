const pauseStepMs = 5_000;
const pauseMaxMs = 60_000;

/**
 * Styles that did not arrive are asked for until they do. The bundler asks once, and takes them for there when the part
 * of the program they belong to is fetched again.
 */
export function keepAskingForStyles(): void {
  let pauseMs = 0;
  // Only on its way down: such an error does not bubble.
  document.addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
      // A file may be gone for good, and a hall of pages does not ask in one moment.
      pauseMs = Math.min(pauseMs + pauseStepMs, pauseMaxMs);
      // In its place: what comes later in the page goes on to win. One that was replaced stays so.
      const again = () => target.replaceWith(target.cloneNode());
      setTimeout(again, pauseMs * (0.5 + Math.random() / 2));
      addEventListener("online", again, { once: true });
    },
    true,
  );
}
