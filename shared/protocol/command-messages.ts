import * as z from "zod/mini";
import { agencySchema } from "../domain/agency";
import { addedColumnSchema, columnChangeSchema, columnSettingSchema } from "../domain/column-settings";
import { dimensionIdSchema, dimensionSchema } from "../domain/dimension";
import { districtSchema } from "../domain/district";
import { fundingSourceSchema } from "../domain/funding-source";
import { identifierSchema } from "../domain/identifier";
import { problemSchema } from "../domain/problem";
import { quickWinCriteria, quickWinScoreSchema } from "../domain/quick-win";
import { waiverReasonSchema } from "../domain/waiver-reason";
import { budgetCeilingSchema, workshopSettingsSchema } from "../domain/workshop";
import { worksheetKeys } from "../domain/worksheet-key";
import { refusalSchema } from "./refusal";
import { itemLinkSchema } from "./item-link-messages";
import { findingIdSchema } from "./waiver-messages";
import { recordingNameMaxLength } from "./limits";
import { accessLevelSchema } from "./workshop-state";

export type Command = z.infer<typeof commandSchema>;
export type CommandCall = z.infer<typeof commandCallSchema>;
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;
export type SettingsEntry = z.infer<typeof settingsEntrySchema>;

export const commandMessage = "cmd";

/** One entry of a settings list. Entries are never removed while rows may point at them: they are `retired`. */
export const settingsEntrySchema = z.discriminatedUnion("list", [
  z.object({ list: z.literal("problems"), entry: problemSchema }),
  z.object({ list: z.literal("agencies"), entry: agencySchema }),
  z.object({ list: z.literal("districts"), entry: districtSchema }),
  z.object({ list: z.literal("fundingSources"), entry: fundingSourceSchema }),
  z.object({ list: z.literal("dimensions"), entry: dimensionSchema }),
]);

const plainSettingsSchema = z.partial(
  z.extend(
    z.pick(workshopSettingsSchema, {
      title: true,
      regionName: true,
      stage: true,
      planYears: true,
      vision: true,
      missions: true,
      problemsLabel: true,
      provincialPriorities: true,
      nationalPriorities: true,
    }),
    { rpjmd: z.partial(workshopSettingsSchema.shape.rpjmd) },
  ),
);

/** Names one column of one worksheet. */
const columnPlace = { worksheet: z.enum(worksheetKeys), key: columnSettingSchema.shape.key };

export const linkRoleSchema = z.enum(["facilitator", "advisor", "observer"]);

/** Everything that needs authority; for facilitators unless told. */
export const commandSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("settings:set"), values: plainSettingsSchema }),
  /** Adds the entry, or replaces the one with its id. */
  z.object({ type: z.literal("settings:put"), put: settingsEntrySchema }),
  z.object({
    type: z.literal("settings:order"),
    list: z.enum(["problems", "agencies", "districts", "fundingSources", "dimensions"]),
    ids: z.array(identifierSchema).check(z.maxLength(300)),
  }),
  /** What may be planned in a year, from one source or from all; null takes the ceiling away. */
  z.object({
    type: z.literal("settings:ceiling"),
    ...budgetCeilingSchema.shape,
    amount: z.nullable(budgetCeilingSchema.shape.amount),
  }),
  z.object({ type: z.literal("settings:column"), ...columnPlace, change: columnChangeSchema }),
  /** Puts a column before another of its worksheet; null for the end. */
  z.object({
    type: z.literal("settings:column-move"),
    ...columnPlace,
    before: z.nullable(columnPlace.key),
  }),
  /** One more plain column, last; nothing where it is already. */
  z.object({
    type: z.literal("settings:column-add"),
    worksheet: columnPlace.worksheet,
    column: z.pick(addedColumnSchema, { key: true, label: true, type: true }),
  }),
  z.object({
    type: z.literal("access:set"),
    dimensionIds: z.array(dimensionIdSchema).check(z.minLength(1), z.maxLength(12)),
    worksheets: z.array(z.enum(worksheetKeys)).check(z.minLength(1)),
    level: accessLevelSchema,
  }),
  z.object({ type: z.literal("sample:load") }),
  z.object({ type: z.literal("sample:remove") }),
  /** Makes a new secret link of this role; the old one stops working. */
  z.object({ type: z.literal("link:issue"), role: linkRoleSchema }),
  /** Lets a held edit into its document; a declined one too. */
  z.object({ type: z.literal("held:accept"), heldId: identifierSchema }),
  /** Keeps it out; it stays readable to its author. */
  z.object({ type: z.literal("held:decline"), heldId: identifierSchema }),
  /** Lets a finding of the checks stand; where it calls two items similar also for those who write them. */
  z.object({ type: z.literal("finding:waive"), findingId: findingIdSchema, reason: waiverReasonSchema }),
  /** Lets it count again. */
  z.object({ type: z.literal("finding:unwaive"), findingId: findingIdSchema }),
  /** Ties two SWOT items of different groups together, or takes that back. Also for whoever writes one of the two. */
  z.object({ type: z.literal("items:link"), ...itemLinkSchema.shape }),
  /** Gives this moment of all worksheets a name (Rekaman). */
  z.object({
    type: z.literal("recording:make"),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(recordingNameMaxLength)),
  }),
  /** What the sender gives a program for one criterion; null takes it back. Also for participants and advisors. */
  z.object({
    type: z.literal("score:set"),
    programId: identifierSchema,
    criterion: z.enum(quickWinCriteria),
    score: z.nullable(quickWinScoreSchema),
  }),
  /** The quick win of a dimension; null takes the choice back. */
  z.object({
    type: z.literal("quickwin:choose"),
    dimensionId: dimensionIdSchema,
    programId: z.nullable(identifierSchema),
  }),
]);

export const commandCallSchema = z.object({
  /** Made by the caller; a command that arrives twice is carried out once. */
  id: identifierSchema,
  command: commandSchema,
});

export const commandAnswerSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    /** The full link, for `link:issue`; else null. */
    link: z.nullable(z.string()),
  }),
  z.object({ ok: z.literal(false), refusal: refusalSchema }),
]);
