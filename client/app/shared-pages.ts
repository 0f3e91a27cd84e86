import type { Role } from "../../shared/domain/role";

/** Pages of a workshop that belong to no single group, by their word in the address. */
export type SharedPage = keyof typeof offeredTo;

const everybody = ["facilitator", "participant", "advisor", "observer", "operator"] as const;

/** Whose menu each page stands in, in the order of the menu. */
const offeredTo = {
  papan: everybody,
  matriks: everybody,
  "benang-merah": everybody,
  "peta-jalan": everybody,
  "quick-win": everybody,
  periksa: ["facilitator", "participant", "advisor"],
  susulan: ["facilitator", "participant"],
  unduh: everybody,
  tayang: ["facilitator"],
  pengaturan: ["facilitator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

const sharedPages = Object.keys(offeredTo) as readonly SharedPage[];

/** The pages in the menu of a role. */
export function sharedPagesFor(role: Role): readonly SharedPage[] {
  return sharedPages.filter((page) => (offeredTo[page] as readonly Role[]).includes(role));
}

/** The page an address names; undefined for anything else. */
export function sharedPageOf(word: string): SharedPage | undefined {
  return sharedPages.find((page) => page === word);
}
