import type { Localized } from "../../shared/domain/localized";
import { findingSentence } from "./finding";
import { inspectDatabase, type Inspection } from "./inspect-database";
import {
  checking,
  contents,
  findingsCount,
  maintenanceWords,
  moreFindings,
  noData,
} from "./maintenance-words";
import { existsSync } from "node:fs";

type Say = (sentence: Localized) => void;

const findingsShown = 50;

/** `npm run verify [-- file]`: looks through the database in use, or through a backup. True when all is well. */
export async function verify(file: string, say: Say): Promise<boolean> {
  if (!existsSync(file)) {
    say(noData(file));
    return false;
  }
  const inspection = await inspectAloud(file, say);
  if (inspection.findings.length === 0) say(maintenanceWords.sound);
  return inspection.findings.length === 0;
}

/** Says what it finds as it goes. Errors: rejects when the file is missing. */
export async function inspectAloud(file: string, say: Say): Promise<Inspection> {
  say(checking(file));
  const inspection = await inspectDatabase(file);
  const { findings } = inspection;
  say(contents(inspection));
  if (findings.length > 0) say(findingsCount(findings.length));
  for (const finding of findings.slice(0, findingsShown)) say(findingSentence(finding));
  if (findings.length > findingsShown) say(moreFindings(findings.length - findingsShown));
  return inspection;
}
