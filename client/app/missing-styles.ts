const retryMs = 5_000;

/**
 * Styles that did not arrive are asked for until they do. The bundler asks once, and takes them for there when the part
 * of the program they belong to is fetched again.
 */
export function keepAskingForStyles(): void {
  // Only on its way down: such an error does not bubble.
  document.addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
      // In its place: what comes later in the page goes on to win.
      setTimeout(() => target.replaceWith(target.cloneNode()), retryMs);
    },
    true,
  );
}
