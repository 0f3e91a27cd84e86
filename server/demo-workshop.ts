import * as z from "zod/mini";
import { regionTemplates } from "../shared/regions/region-catalog";
import { consoleWords } from "./console-words";
import { keep, readKept } from "./data-folder";
import { linkUrl } from "./workshops/link-commands";
import type { WorkshopRegistry } from "./workshops/workshop-registry";

export interface DemoWorkshop {
  readonly joinCode: string;
  readonly joinUrl: string;
  readonly facilitatorLink: string;
  readonly projectorLink: string;
}

/**
 * The workshop with demo content, made once per data folder. Its secrets are kept there, so that its links can be
 * shown at every start, under the address of that start.
 */
export async function keepDemoWorkshop(
  workshops: WorkshopRegistry,
  { dataDir, address }: { dataDir: string; address: string },
): Promise<DemoWorkshop> {
  const kept = keptSchema.safeParse(JSON.parse((await readKept(dataDir, demoFile)) ?? "null"));
  const demo =
    kept.success && workshops.get(kept.data.workshopId) !== undefined ? kept.data : await make(workshops);
  await keep(dataDir, demoFile, JSON.stringify(demo));
  const state = workshops.state(demo.workshopId);
  return {
    joinCode: state?.joinCode ?? "",
    joinUrl: state?.joinUrl ?? "",
    facilitatorLink: linkUrl(address, demo.facilitatorSecret),
    projectorLink: linkUrl(address, demo.observerSecret),
  };
}

const demoFile = "demo-workshop";

const keptSchema = z.object({
  workshopId: z.string(),
  facilitatorSecret: z.string(),
  observerSecret: z.string(),
});

async function make(workshops: WorkshopRegistry): Promise<z.infer<typeof keptSchema>> {
  const template = regionTemplates.find(({ sampleRows }) => sampleRows.length > 0);
  if (template === undefined) throw new Error("no region template has demo content");
  const created = await workshops.create(
    {
      regionId: template.id,
      title: consoleWords.demoTitle.id,
      stage: 2,
      planYears: template.settings.planYears,
      loadSample: true,
    },
    "server",
  );
  if (!created.ok) throw new Error(`the demo workshop was refused: ${created.problem}`);
  const { workshopId, facilitatorLink, observerLink } = created.value;
  return {
    workshopId,
    facilitatorSecret: secretIn(facilitatorLink),
    observerSecret: secretIn(observerLink),
  };
}

function secretIn(link: string): string {
  return new URL(link).hash.slice(1);
}
