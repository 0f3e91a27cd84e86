import * as z from "zod/mini";
import { identifierSchema } from "./identifier";

export type DimensionId = z.infer<typeof dimensionIdSchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
export type SubDimension = z.infer<typeof subDimensionSchema>;
export type DimensionHue = (typeof dimensionHues)[number];

export const dimensionIdSchema = identifierSchema.brand<"DimensionId">();

/** Hue names; the client maps each to a colour that passes WCAG 2.2 AA, the exports to an RGB value. */
export const dimensionHues = [
  "indigo",
  "magenta",
  "amber",
  "teal",
  "violet",
  "green",
  "slate",
  "brown",
] as const;

/** Icon names; the client maps each to a bundled drawing. */
export const dimensionIcons = [
  "governance",
  "branding",
  "economy",
  "living",
  "society",
  "environment",
  "mobility",
  "other",
] as const;

const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

export const subDimensionSchema = z.object({
  id: identifierSchema,
  name: nameSchema,
  hint: z.string().check(z.maxLength(300)),
  retired: z.boolean(),
});

/** One of the plan's dimensions and at the same time one group of participants. */
export const dimensionSchema = z.object({
  id: dimensionIdSchema,
  /** Prefix of visible codes, as in GOV-02.3. */
  code: z.string().check(z.regex(/^[A-Z]{2,4}$/)),
  name: nameSchema,
  shortName: nameSchema,
  aliases: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(10)),
  hue: z.enum(dimensionHues),
  icon: z.enum(dimensionIcons),
  subDimensions: z.array(subDimensionSchema).check(z.maxLength(12)),
  retired: z.boolean(),
});
