import * as z from "zod/mini";
import type { DimensionId } from "../../shared/domain/dimension";
import {
  createdWorkshopSchema,
  enteredSchema,
  type CreatedWorkshop,
  type CreateWorkshop,
  type Entered,
} from "../../shared/protocol/http-messages";

/** The HTTP side of a workshop, as its people use it. Every call throws when the server refuses. */
export interface WorkshopApi {
  enter(secret: string): Promise<Entered>;
  create(operatorToken: string, request?: Partial<CreateWorkshop>): Promise<CreatedWorkshop>;
  join(code: string, person: { readonly name: string; readonly dimensionId: string }): Promise<Entered>;
  workbook(token: string, workshopId: string): Promise<Uint8Array>;
}

export function workshopApi(url: string): WorkshopApi {
  return {
    enter: (secret) => post("/api/enter", { secret }, enteredSchema),
    create: (operatorToken, request = {}) =>
      post("/api/workshops", { ...rembangStageTwo, ...request }, createdWorkshopSchema, operatorToken),
    join: (code, { name, dimensionId }) =>
      post(
        "/api/join",
        {
          code,
          name,
          office: { agencyId: null, name: "Dinkominfo" },
          dimensionId: dimensionId as DimensionId,
        },
        enteredSchema,
      ),
    async workbook(token, workshopId) {
      const response = await fetch(`${url}/api/workshops/${workshopId}/workbook`, { headers: bearer(token) });
      if (!response.ok) throw new Error(`workbook: ${response.status} ${await response.text()}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };

  async function post<S extends z.core.$ZodType>(
    ...[path, body, schema, token]: [string, unknown, S, string?]
  ): Promise<z.infer<S>> {
    const response = await fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token === undefined ? {} : bearer(token)) },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return z.parse(schema, answer);
  }
}

const rembangStageTwo: CreateWorkshop = {
  regionId: "rembang",
  title: "Bimtek Tahap 2",
  stage: 2,
  planYears: [2023, 2024, 2025, 2026, 2027],
  loadSample: false,
};

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
