/** Where the projector is in a board that does not fit: a chapter (such as a quadrant) and a page of it. */
export interface PagePlace {
  readonly chapter: number;
  readonly page: number;
}

export const firstPlace: PagePlace = { chapter: 0, page: 0 };

/** The page after this one: the next of the chapter, then the first of the next chapter, and round again. */
export function nextPlace(
  { chapter, page }: PagePlace,
  of: { readonly chapters: number; readonly pages: number },
): PagePlace {
  if (page + 1 < of.pages) return { chapter, page: page + 1 };
  return { chapter: of.chapters > 0 ? (chapter + 1) % of.chapters : 0, page: 0 };
}
