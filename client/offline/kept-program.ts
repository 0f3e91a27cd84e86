import { takeOverMessage } from "../../shared/protocol/service-worker-messages";

/** How often a tab that stays open asks whether the server has a new version. */
const askEveryMs = 60 * 60 * 1000;

/** A worker that was told to take over and does not is no reason to keep the person waiting. */
const takeOverMs = 3000;

/**
 * Keeps the program on this device, and hands over a way to reload when the server has a new version. Rejects where
 * the browser does not allow it.
 */
export async function keepProgram(onNewVersion: (reload: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  let replaces = serviceWorker.controller !== null;
  // Another tab agreed to a new version: what this one fetches from now on may be part of it.
  serviceWorker.addEventListener("controllerchange", () => {
    if (replaces) onNewVersion(reload);
    replaces = true;
  });
  const registration = await serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const look = () => {
    const { waiting } = registration;
    if (waiting !== null && serviceWorker.controller !== null) onNewVersion(() => takeOver(waiting));
  };
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", look),
  );
  look();
  askNowAndThen(registration);
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", reload);
  setTimeout(reload, takeOverMs);
  waiting.postMessage(takeOverMessage);
}

function reload(): void {
  window.location.reload();
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let askedAt = Date.now();
  const ask = () => {
    if (Date.now() - askedAt < askEveryMs) return;
    askedAt = Date.now();
    // Without the server there is nothing new.
    registration.update().catch(() => undefined);
  };
  setInterval(ask, askEveryMs);
  document.addEventListener("visibilitychange", ask);
}
