import { resolve } from "node:path";

/** npm changes into its own folder; a path means the one where it was typed. */
export function typedPath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}
