/** Folds case, accents, punctuation and spacing away, so that "D.P.U.T.A.R.U " equals "dputaru" and "Dinas  Kesehatan" equals "dinas kesehatan". */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\p{L})\.(?=\p{L})/gu, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
