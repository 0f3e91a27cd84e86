import { takeOverMessage, type BuildQuestion } from "../../shared/protocol/service-worker-messages";
import { installWorker } from "./install-worker";

/** How often a tab that stays open asks whether the server has a new version. */
const askEveryMs = 60 * 60 * 1000;

/** A worker that was told to take over and does not is no reason to keep the person waiting. */
const takeOverMs = 3000;

/** A worker that does not say within this time what it was built with is taken for another version. */
const answerMs = 3000;

/**
 * Keeps the program on this device, and hands over a way to reload when the server has a newer version than this
 * page. Rejects where the browser does not allow it.
 */
export async function keepProgram(onNewVersion: (reload: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  let replaces = serviceWorker.controller !== null;
  // Another tab agreed to a new version: what this one fetches from now on may be part of it.
  serviceWorker.addEventListener("controllerchange", () => {
    const { controller } = serviceWorker;
    if (replaces && controller !== null) {
      void isOfThisBuild(controller).then((isSame) => isSame || onNewVersion(reload));
    }
    replaces = true;
  });
  const registration = await installWorker();
  const look = () => {
    const { waiting } = registration;
    if (waiting === null || serviceWorker.controller === null) return;
    // Pages come from the server: one that was opened since is new already, and nobody needs to be asked.
    void isOfThisBuild(waiting).then((isSame) => {
      if (isSame) waiting.postMessage(takeOverMessage);
      else onNewVersion(() => takeOver(waiting));
    });
  };
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", look),
  );
  look();
  askNowAndThen(registration);
}

function isOfThisBuild(worker: ServiceWorker): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (script === null) return Promise.resolve(false);
  const { port1, port2 } = new MessageChannel();
  const question: BuildQuestion = { entry: new URL(script.src).pathname };
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), answerMs);
    port1.addEventListener("message", ({ data }) => resolve(data === true), { once: true });
    port1.start();
    worker.postMessage(question, [port2]);
  });
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
