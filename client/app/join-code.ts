/** "RBG472" as it is shown and read out: "RBG 472". */
export function formatJoinCode(code: string): string {
  return code.replace(/^([A-Z]{3})([0-9]{3,4})$/u, "$1 $2");
}

/** What was typed into a code field, in capitals and without what does not belong to any code. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9 -]/gu, "");
}

/** A typed code as it goes to the server and into an address: without spaces and dashes. */
export function compactCode(typed: string): string {
  return tidyCode(typed).replace(/[ -]/gu, "");
}
