import * as z from "zod/mini";
import { agencySchema } from "../domain/agency";
import { dimensionIdSchema, dimensionSchema } from "../domain/dimension";
import { officeSchema, personNameSchema } from "../domain/person";
import { planYearsSchema, regionNameSchema, workshopIdSchema, workshopTitleSchema } from "../domain/workshop";
import { identitySchema } from "./identity";
import { refusalSchema } from "./refusal";

/** Every HTTP answer that is not a file: `{ ok: true, ...}` or a refusal with status 4xx/5xx. */
export const httpRefusalSchema = z.object({ ok: z.literal(false), refusal: refusalSchema });

export type JoinInfo = z.infer<typeof joinInfoSchema>;
export type JoinRequest = z.infer<typeof joinRequestSchema>;
export type ReturnRequest = z.infer<typeof returnRequestSchema>;
export type EnterRequest = z.infer<typeof enterRequestSchema>;
export type Entered = z.infer<typeof enteredSchema>;
export type CreateWorkshop = z.infer<typeof createWorkshopSchema>;
export type CreatedWorkshop = z.infer<typeof createdWorkshopSchema>;
export type WorkshopSummary = z.infer<typeof workshopSummarySchema>;
export type RegionSummary = z.infer<typeof regionSummarySchema>;

const codeSchema = z.string().check(z.maxLength(20));

/** GET /api/join/:code - what the join form needs, for whoever has the workshop code. */
export const joinInfoSchema = z.object({
  title: z.string(),
  regionName: z.string(),
  dimensions: z.array(dimensionSchema),
  agencies: z.array(agencySchema),
});

/** POST /api/join */
export const joinRequestSchema = z.object({
  code: codeSchema,
  name: personNameSchema,
  office: officeSchema,
  dimensionId: dimensionIdSchema,
});

/** POST /api/return - back as the same person. */
export const returnRequestSchema = z.object({ code: codeSchema, personalCode: codeSchema });

/** POST /api/enter - the secret part of an operator, facilitator, advisor or observer link. */
export const enterRequestSchema = z.object({ secret: z.string().check(z.maxLength(100)) });

/** Answer of join, return and enter. The token is the session: `Authorization: Bearer` and `hello`. */
export const enteredSchema = z.object({ token: z.string(), identity: identitySchema });

/** GET /api/regions (operator) */
export const regionSummarySchema = z.object({
  id: z.string(),
  name: z.object({ id: z.string(), en: z.string() }),
  regionName: z.string(),
  planYears: planYearsSchema,
  hasSample: z.boolean(),
});

/** POST /api/workshops (operator) */
export const createWorkshopSchema = z.object({
  regionId: z.string().check(z.maxLength(40)),
  /** Of the template unless given. */
  regionName: z.optional(regionNameSchema),
  title: workshopTitleSchema,
  stage: z.literal([1, 2, 3, 4]),
  planYears: planYearsSchema,
  loadSample: z.boolean(),
});

/** The links are shown this once; a facilitator can issue new ones. */
export const createdWorkshopSchema = z.object({
  workshopId: workshopIdSchema,
  joinCode: z.string(),
  joinUrl: z.string(),
  facilitatorLink: z.string(),
  advisorLink: z.string(),
  observerLink: z.string(),
});

/** GET /api/workshops (operator) */
export const workshopSummarySchema = z.object({
  id: workshopIdSchema,
  title: z.string(),
  regionName: z.string(),
  joinCode: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.int(),
  people: z.int(),
  archived: z.boolean(),
});
