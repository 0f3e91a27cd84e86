/** First pause after an installation that failed; each next one is twice as long. */
const firstPauseMs = 60_000;
const longestPauseMs = 60 * 60 * 1000;

/** A hall of phones that comes back in one instant must not ask for the whole program in one instant. */
const spreadMs = 30_000;

/**
 * Registers the worker and sees to it that it gets installed: a first installation in which a single file did not come
 * leaves nothing behind, and browsers try no other before the page is opened anew. Rejects where the browser does not
 * allow workers.
 */
export async function installWorker(): Promise<ServiceWorkerRegistration> {
  for (let failures = 0; ; failures += 1) {
    const registration = await register();
    if (registration !== null && (await isInstalled(registration))) return registration;
    await nextOccasion(failures);
  }
}

/** Null where its script did not come. */
function register(): Promise<ServiceWorkerRegistration | null> {
  return navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch((problem: unknown) => {
    if (problem instanceof TypeError) return null;
    throw problem;
  });
}

function isInstalled({ active, waiting, installing }: ServiceWorkerRegistration): Promise<boolean> {
  const first = active ?? waiting ?? installing;
  return new Promise((resolve) => {
    const look = () => {
      if (first?.state !== "installing") resolve(first !== null && first.state !== "redundant");
    };
    first?.addEventListener("statechange", look);
    look();
  });
}

/** The network is back, or some time has passed; a little later for each page. */
function nextOccasion(failures: number): Promise<void> {
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      setTimeout(resolve, Math.random() * spreadMs);
    };
    const timer = setTimeout(go, pauseMs);
    window.addEventListener("online", go);
  });
}
