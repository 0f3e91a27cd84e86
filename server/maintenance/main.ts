import type { Localized } from "../../shared/domain/localized";
import { readConfig, type Config } from "../config";
import { bilingual } from "../console-words";
import { databaseFile } from "../data-folder";
import { backup } from "./backup-command";
import { maintenanceWords } from "./maintenance-words";
import { restore } from "./restore-command";
import { typedPath } from "./typed-path";
import { verify } from "./verify-command";

/** `npm run backup`, `npm run restore` and `npm run verify`: composition root of the maintenance commands. */

const [command = "", argument, ...more] = process.argv.slice(2);
const config = readConfig(process.env);
if (config.ok) process.exitCode = (await run(config.value)) ? 0 : 1;
else {
  for (const sentence of config.problem) say(sentence);
  process.exitCode = 1;
}

async function run({ dataDir, backupDir }: Config): Promise<boolean> {
  if (more.length > 0) {
    say(maintenanceWords.oneName);
    return false;
  }
  if (argument?.startsWith("-") === true) {
    say(maintenanceWords.usage);
    return false;
  }
  const file = databaseFile(dataDir);
  const named = argument ?? null;
  const at = new Date();
  switch (command) {
    case "backup":
      return backup(
        { file, target: named === null ? null : typedPath(named), secondFolder: backupDir, at },
        say,
      );
    case "restore":
      return restore(
        { dataDir, backup: named, at, workerFile: new URL("./epoch-worker.js", import.meta.url) },
        say,
      );
    case "verify":
      return verify(named === null ? file : typedPath(named), say);
    default:
      say(maintenanceWords.usage);
      return false;
  }
}

function say(sentence: Localized): void {
  console.log(sentence.en === "" ? sentence.id : bilingual(sentence));
}
