// Gives one update to a plain Yjs document and tells what that cost. In a process of its own: some take it all.
import * as Y from "yjs";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { format, state, update } = JSON.parse(Buffer.concat(chunks).toString());
const doc = new Y.Doc();
Y.applyUpdate(doc, Buffer.from(state, "base64"));
const bytes = Uint8Array.from(Buffer.from(update, "base64"));
const before = process.memoryUsage().rss;
const startedAt = performance.now();
try {
  if (format === "v2") Y.applyUpdateV2(doc, bytes);
  else Y.applyUpdate(doc, bytes);
} catch {
  // What it cost is all that is asked.
}
const ms = performance.now() - startedAt;
// The peak, not what is left: an array of millions is garbage again once it has been made.
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ ms, bytes: maxRSS * 1024 - before }));
