// `npm start`: from a fresh clone to a running server.
import { prepare } from "./prepare.mjs";

prepare();
await import("../dist/server/main.js");
