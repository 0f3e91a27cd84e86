import * as z from "zod/mini";
import { dimensionIdSchema } from "../domain/dimension";
import { officeSchema, personIdSchema } from "../domain/person";
import { roles } from "../domain/role";
import { workshopIdSchema } from "../domain/workshop";

export type Identity = z.infer<typeof identitySchema>;
export type Person = z.infer<typeof personSchema>;

export const personSchema = z.object({
  id: personIdSchema,
  name: z.string(),
  office: officeSchema,
  dimensionId: dimensionIdSchema,
});

/** Who a session is, as the server knows it. Operators have no workshop; only participants are a person. */
export const identitySchema = z.object({
  sessionId: z.string(),
  role: z.enum(roles),
  workshopId: z.nullable(workshopIdSchema),
  person: z.nullable(personSchema),
  /** With it a participant comes back as the same person on another device. */
  personalCode: z.nullable(z.string()),
});
