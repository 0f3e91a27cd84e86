import type { Agency } from "../domain/agency";
import type { District } from "../domain/district";
import type { FundingSource } from "../domain/funding-source";
import type { Problem } from "../domain/problem";

/** An office in use; `aliases` are further spellings people write, not the names of its sections. */
export function agency(id: string, shortName: string, more: { name: string; aliases?: string[] }): Agency {
  return { id, shortName, name: more.name, aliases: more.aliases ?? [], retired: false };
}

/** A kecamatan with its Kemendagri code; the id is the name in lower case. */
export function district(code: string, name: string): District {
  return { id: name.toLowerCase(), code, name, retired: false };
}

/** A problem or priority; the id is the code in lower case. */
export function problem(code: string, shortName: string, name: string): Problem {
  return { id: code.toLowerCase(), code, name, shortName, retired: false };
}

export function fundingSource(id: string, name: string, aliases: string[]): FundingSource {
  return { id, name, aliases, retired: false };
}
