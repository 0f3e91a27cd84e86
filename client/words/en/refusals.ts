import type { RefusalWords } from "../refusals";

export const words: RefusalWords = {
  "unknown-session":
    "The server no longer knows the session of this device. What you wrote is still on this device; please come in again.",
  "upgrade-needed":
    "This page is older than the server. Reload the page; what you wrote is still on this device.",
  "not-allowed": "This is not among your rights in this workshop. Nothing was changed.",
  "not-found": "This does not exist in this workshop. Nothing was changed.",
  "view-only":
    "The facilitator has locked this worksheet. What you wrote is still on this device and can be copied.",
  invalid: "The server cannot read this. What you wrote is still on this device; check it and try again.",
  "too-large": "This is too long. What you wrote is still on this device; split it into several parts.",
  busy: "The server is busy. What you wrote is safe on this device; try again in a moment.",
  "cannot-store": "The server cannot save yet. Nothing you wrote is lost; please try again in a moment.",
  "client-id-taken": "This worksheet is being opened again. What you wrote is still there.",
  "wrong-epoch":
    "This worksheet was replaced on the server. It is being opened again; what you wrote is still there.",
  restored: "The server lost this when a backup was restored; the facilitator decides about it.",
  "code-unknown":
    "There is no workshop with this code. Compare it with the code on the projector, or ask a facilitator.",
  "personal-code-unknown":
    "This personal code does not exist in this workshop. Check the letters, or come in as a new participant.",
  "link-unknown": "This link is not known. Make sure it was copied completely, or ask for a new one.",
  "link-expired": "This link was replaced by a newer one. Please ask a facilitator for the newest link.",
  "too-many-attempts": "Too many attempts with this code. Wait a few minutes, then try again.",
  archived: "This workshop is archived: everything can still be read, but nothing can be changed.",
  "no-connection":
    "The server cannot be reached. Check the Wi-Fi connection, then try again. Nothing you wrote is lost.",
};
