/** Whether this page could be opened again while the server is out of reach. */
export function opensWithoutServer(): boolean {
  // On a plain http address browsers know no service worker.
  return "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
}
