import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import * as commands from "./command-messages";
import * as documents from "./document-messages";
import * as devices from "./device-messages";
import * as held from "./held-messages";
import * as hello from "./hello-message";
import * as http from "./http-messages";
import { protocolVersion } from "./limits";
import * as labels from "./packed-labels";
import * as presence from "./presence-messages";
import * as waivers from "./waiver-messages";
import * as state from "./workshop-state";

test("no change of the wire is silent: raise protocolVersion when old pages would not understand it", () => {
  const families = { hello, documents, presence, commands, state, held, devices, waivers, http, labels };
  const shapes = Object.entries(families).flatMap(([family, exported]) =>
    Object.entries(exported)
      .filter((entry): entry is [string, z.core.$ZodType] => entry[1] instanceof z.core.$ZodType)
      .map(([name, schema]) => [
        `${family}.${name}`,
        z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }),
      ]),
  );
  const digest = createHash("sha256").update(JSON.stringify(shapes)).digest("hex").slice(0, 16);
  expect({ protocolVersion, schemas: shapes.length, digest }).toMatchInlineSnapshot(`
    {
      "digest": "d6aba555457203ac",
      "protocolVersion": 2,
      "schemas": 49,
    }
  `);
});
