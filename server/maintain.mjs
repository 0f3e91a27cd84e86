// `npm run backup`, `npm run restore`, `npm run verify`.
import { prepare } from "./prepare.mjs";

prepare();
await import("../dist/server/maintenance.js");
