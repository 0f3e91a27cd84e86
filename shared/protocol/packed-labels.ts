import * as z from "zod/mini";
import { identifierSchema } from "../domain/identifier";
import { bytesSchema } from "./bytes";
import { utf8Bytes, utf8Text } from "./utf8";

type RowLabel = z.infer<typeof rowLabelSchema>;

/** What the server says about a row: its visible code and who made it. Never part of the document. */
export const rowLabelSchema = z.object({
  rowId: identifierSchema,
  /** Null until one can be given (no quadrant or kind yet, or the program has none yet). */
  code: z.nullable(z.string()),
  /** Codes it had before it changed quadrant; never given to another row. */
  formerCodes: z.array(z.string()),
  /** Null on the public link, which sees no names, and for rows the server made itself. */
  author: z.nullable(z.object({ name: z.string(), office: z.string() })),
  /** Milliseconds since 1970. */
  createdAt: z.int(),
});

const indexSchema = z.int().check(z.minimum(0));

/** The labels of a long worksheet column by column: a third of the bytes, as few people made many rows. */
export const labelTableSchema = z.object({
  rowIds: z.array(identifierSchema),
  codes: z.array(z.nullable(z.string())),
  /** Only of rows that have some: which row, and the codes. */
  formerCodes: z.array(z.tuple([indexSchema, z.array(z.string())])),
  /** Name and office. */
  authors: z.array(z.tuple([z.string(), z.string()])),
  /** Which of the authors made the row; null for none. */
  by: z.array(z.nullable(indexSchema)),
  /** Milliseconds since the row before was made; the first since 1970. */
  after: z.array(z.int()),
});

/** The table as JSON in UTF-8, so that the same bytes go to everybody; no bytes for no labels. */
export const packedLabelsSchema = z.pipe(
  bytesSchema,
  z.transform((bytes, context): RowLabel[] => {
    const labels = readLabels(bytes);
    if (labels === null) context.issues.push({ code: "custom", input: bytes, message: "expected labels" });
    return labels ?? [];
  }),
);

export function packLabels(labels: readonly RowLabel[]): Uint8Array {
  if (labels.length === 0) return new Uint8Array();
  const authors = new Map<string, number>();
  const table: z.infer<typeof labelTableSchema> = {
    rowIds: [],
    codes: [],
    formerCodes: [],
    authors: [],
    by: [],
    after: [],
  };
  let before = 0;
  for (const [at, { rowId, code, formerCodes, author, createdAt }] of labels.entries()) {
    table.rowIds.push(rowId);
    table.codes.push(code);
    if (formerCodes.length > 0) table.formerCodes.push([at, formerCodes]);
    table.by.push(author === null ? null : numberOf(author));
    table.after.push(createdAt - before);
    before = createdAt;
  }
  return utf8Bytes(JSON.stringify(table));

  function numberOf({ name, office }: NonNullable<RowLabel["author"]>): number {
    const key = JSON.stringify([name, office]);
    const known = authors.get(key);
    if (known !== undefined) return known;
    authors.set(key, table.authors.length);
    return table.authors.push([name, office]) - 1;
  }
}

/** Null for bytes that are no labels. */
export function readLabels(bytes: Uint8Array): RowLabel[] | null {
  if (bytes.byteLength === 0) return [];
  const table = labelTableSchema.safeParse(jsonOf(bytes));
  if (!table.success) return null;
  const { rowIds, codes, by, after } = table.data;
  if ([codes, by, after].some(({ length }) => length !== rowIds.length)) return null;
  const authors = table.data.authors.map(([name, office]) => ({ name, office }));
  const formerCodes = new Map(table.data.formerCodes);
  let createdAt = 0;
  return rowIds.map((rowId, at) => {
    const author = by[at] ?? null;
    createdAt += after[at] ?? 0;
    return {
      rowId,
      code: codes[at] ?? null,
      formerCodes: formerCodes.get(at) ?? [],
      author: author === null ? null : (authors[author] ?? null),
      createdAt,
    };
  });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8Text(bytes));
  } catch {
    return null;
  }
}
