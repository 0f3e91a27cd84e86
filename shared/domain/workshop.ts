import * as z from "zod/mini";
import { agencySchema } from "./agency";
import { columnSettingsSchema } from "./column-settings";
import { dimensionSchema } from "./dimension";
import { districtSchema } from "./district";
import { fundingSourceSchema } from "./funding-source";
import { identifierSchema } from "./identifier";
import { problemSchema } from "./problem";

export type WorkshopId = z.infer<typeof workshopIdSchema>;
export type WorkshopSettings = z.infer<typeof workshopSettingsSchema>;
export type WorkshopStage = WorkshopSettings["stage"];

export const workshopIdSchema = identifierSchema.brand<"WorkshopId">();

const yearSchema = z.int().check(z.minimum(2000), z.maximum(2100));
const lineSchema = z.string().check(z.trim(), z.maxLength(300));

export const workshopTitleSchema = z.string().check(z.trim(), z.minLength(3), z.maxLength(120));

/** "Kabupaten Rembang". */
export const regionNameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** Calendar years of the plan; they may differ from the RPJMD period (RPJMD 2021-2026, plan 2023-2027). */
export const planYearsSchema = z
  .array(yearSchema)
  .check(z.minLength(1), z.maxLength(10), z.refine(isAscending, "years must ascend without repeating"));

/** Every year of the plan, for thirty sources and for all together. */
const budgetCeilingsMax = 310;

/** Whole rupiah that may be planned in a year, from one source or (null) from all together. */
export const budgetCeilingSchema = z.object({
  year: yearSchema,
  sourceId: z.nullable(identifierSchema),
  amount: z.int().check(z.minimum(0)),
});

/** Everything regional is data of the workshop: copied from a region template, editable afterwards. */
export const workshopSettingsSchema = z.object({
  title: workshopTitleSchema,
  /** As people say it: "Kabupaten Rembang". */
  regionName: regionNameSchema,
  stage: z.literal([1, 2, 3, 4]),
  rpjmd: z.object({ from: yearSchema, to: yearSchema, label: lineSchema }),
  planYears: planYearsSchema,
  vision: z.string().check(z.maxLength(600)),
  missions: z.array(lineSchema).check(z.maxLength(12)),
  /** How the list of problems is called: "Permasalahan utama daerah" in Rembang, "Prioritas RKPD" in Deli Serdang. */
  problemsLabel: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  problems: z.array(problemSchema).check(z.maxLength(30)),
  provincialPriorities: z.array(lineSchema).check(z.maxLength(30)),
  nationalPriorities: z.array(lineSchema).check(z.maxLength(30)),
  agencies: z.array(agencySchema).check(z.maxLength(300)),
  districts: z.array(districtSchema).check(z.maxLength(100)),
  dimensions: z.array(dimensionSchema).check(z.minLength(1), z.maxLength(12)),
  fundingSources: z.array(fundingSourceSchema).check(z.maxLength(30)),
  columns: columnSettingsSchema,
  budgetCeilings: z.optional(z.array(budgetCeilingSchema).check(z.maxLength(budgetCeilingsMax))),
});

function isAscending(years: readonly number[]): boolean {
  return years.every((year, at) => at === 0 || year > (years[at - 1] ?? year));
}
