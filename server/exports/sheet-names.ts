/** Hands out worksheet names that Excel takes: at most 31 characters, none of `[]:*?/\`, no two alike. */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const base = allowed(wanted) === "" ? "Sheet" : allowed(wanted);
    let name = cut(base, sheetNameMaxLength);
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const mark = ` (${copy})`;
      name = cut(base, sheetNameMaxLength - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/** `'SWOT GOV'!$A$1`: a name in a formula or a range always stands in quotes. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const sheetNameMaxLength = 31;

function allowed(name: string): string {
  const clean = name
    .replace(/[[\]:*?/\\\p{C}]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^['\s]+|['\s]+$/gu, "");
  // Excel keeps this name for itself.
  return clean.toLowerCase() === "history" ? "History (2)" : clean;
}

function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trim();
}
