/** A card, measured in pixels from the top of its column. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

/** What is seen of a column at once, in pixels from its top. */
export interface Page {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a column that is taller than its place into pages of whole blocks. Blocks beside each other stay together; a
 * block taller than the place is shown in several pages. One page when everything fits, or nothing is there.
 */
export function pagesOf(blocks: readonly Block[], height: number): readonly Page[] {
  const rows = joined(blocks);
  const last = rows.at(-1);
  const first = rows[0];
  if (first === undefined || last === undefined || height <= 0)
    return [{ start: 0, end: Math.max(0, height) }];
  if (last.bottom <= height) return [{ start: 0, end: last.bottom }];
  const pages: Page[] = [];
  let start = first.top;
  for (const [at, row] of rows.entries()) {
    if (row.bottom - start > height && row.top > start) {
      pages.push({ start, end: rows[at - 1]?.bottom ?? row.top });
      start = row.top;
    }
    for (; row.bottom - start > height; start += height) pages.push({ start, end: start + height });
  }
  pages.push({ start, end: last.bottom });
  return pages;
}

/**
 * Cuts a picture whose blocks stand anywhere into pages on which every block is seen whole at least once, but for those
 * taller than the place. What is cut at the foot of a page is seen again at the head of the next; the last page is as
 * full as the others, so that no card stands there without what it comes from.
 */
export function overlappingPagesOf(blocks: readonly Block[], height: number): readonly Page[] {
  const foot = Math.max(0, ...blocks.map(({ bottom }) => bottom));
  if (foot <= height || height <= 0) return [{ start: 0, end: Math.max(foot, height, 0) }];
  const pages: Page[] = [];
  let start = 0;
  while (start + height < foot) {
    const end = start + height;
    pages.push({ start, end });
    const cut = blocks.filter(({ top, bottom }) => bottom > end && top > start);
    start = Math.min(end, ...cut.map(({ top }) => top));
  }
  pages.push({ start: foot - height, end: foot });
  return pages;
}

/** Rows of blocks that overlap in height, from the top. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const rows: Block[] = [];
  for (const block of blocks.toSorted((a, b) => a.top - b.top)) {
    const before = rows.at(-1);
    if (before !== undefined && block.top < before.bottom) {
      rows[rows.length - 1] = { top: before.top, bottom: Math.max(before.bottom, block.bottom) };
    } else rows.push(block);
  }
  return rows;
}
