import * as z from "zod/mini";
import { worksheetKeys } from "./worksheet-key";

export type ColumnSettings = z.infer<typeof columnSettingsSchema>;
export type ColumnSetting = z.infer<typeof columnSettingSchema>;
export type AddedColumn = z.infer<typeof addedColumnSchema>;
export type ColumnChange = z.infer<typeof columnChangeSchema>;

const labelSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** What a workshop changes about a shipped column. Hiding never invalidates what was typed. */
export const columnSettingSchema = z.object({
  key: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/)),
  label: z.optional(labelSchema),
  hidden: z.optional(z.boolean()),
  required: z.optional(z.boolean()),
});

/** A column of the workshop's own: always a plain value, since two lazily made shared texts would lose one side. */
export const addedColumnSchema = z.object({
  key: z.string().check(z.regex(/^x[A-Za-z0-9]{1,39}$/)),
  label: labelSchema,
  type: z.enum(["text", "number", "money"]),
  hidden: z.boolean(),
  required: z.boolean(),
});

/** What is changed of one column, shipped or added; an empty label brings the shipped one back. */
export const columnChangeSchema = z.object({
  label: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  hidden: z.optional(z.boolean()),
  required: z.optional(z.boolean()),
});

const worksheetColumnsSchema = z.object({
  /** Keys in the order shown; columns that are not named follow in their own order. */
  order: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(80)),
  changed: z.array(columnSettingSchema).check(z.maxLength(60)),
  added: z.array(addedColumnSchema).check(z.maxLength(12)),
});

export const columnSettingsSchema = z.record(z.enum(worksheetKeys), worksheetColumnsSchema);

export const shippedColumnSettings: ColumnSettings = {
  swot: { order: [], changed: [], added: [] },
  strategy: { order: [], changed: [], added: [] },
  program: { order: [], changed: [], added: [] },
  action: { order: [], changed: [], added: [] },
};
