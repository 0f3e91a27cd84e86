import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import * as changes from "./change-page";
import * as commands from "./command-messages";
import * as documents from "./document-messages";
import * as devices from "./device-messages";
import * as held from "./held-messages";
import * as history from "./history-messages";
import * as hello from "./hello-message";
import * as itemLinks from "./item-link-messages";
import * as http from "./http-messages";
import { protocolVersion } from "./limits";
import * as labels from "./packed-labels";
import { CompactEncoder } from "./compact-encoder";
import * as presence from "./presence-messages";
import * as recovery from "./recovery-messages";
import * as quickWin from "./quick-win-messages";
import * as waivers from "./waiver-messages";
import * as state from "./workshop-state";

test("no change of the wire is silent: raise protocolVersion when old pages would not understand it", () => {
  const families = {
    hello,
    documents,
    presence,
    commands,
    state,
    held,
    changes,
    devices,
    waivers,
    itemLinks,
    http,
    labels,
    history,
    quickWin,
    recovery,
  };
  const shapes = Object.entries(families).flatMap(([family, exported]) =>
    Object.entries(exported)
      .filter((entry): entry is [string, z.core.$ZodType] => entry[1] instanceof z.core.$ZodType)
      .map(([name, schema]) => [
        `${family}.${name}`,
        z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }),
      ]),
  );
  const digest = createHash("sha256").update(JSON.stringify(shapes)).digest("hex").slice(0, 16);
  const tick = { number: 1, from: 7, to: 8, updates: [Uint8Array.of(9, 9)], labels: [] };
  const frames = [
    { type: 2, nsp: "/", data: ["doc:tick", tick] },
    { type: 2, nsp: "/", data: ["doc:tick", { ...tick, presence: { left: [] } }] },
    { type: 2, nsp: "/", data: ["name", { bytes: Uint8Array.of(9) }] },
    { type: 3, nsp: "/", id: 2, data: [300] },
  ].map((packet) => Buffer.from(new CompactEncoder().encode(packet)[0]).toString("hex"));
  expect({ protocolVersion, schemas: shapes.length, digest, frames }).toMatchInlineSnapshot(`
    {
      "digest": "c8c9d2be0d9b8117",
      "frames": [
        "010108020909",
        "020108247b226c6162656c73223a5b5d2c2270726573656e6365223a7b226c656674223a5b5d7d7d020909",
        "345b322c222f222c6e756c6c2c5b226e616d65222c7b226279746573223a6e756c6c7d5d2c5b5b312c312c226279746573225d5d5d09",
        "0302ac02",
      ],
      "protocolVersion": 5,
      "schemas": 63,
    }
  `);
});
