import type { SampleRow } from "../region-template";
import { brandingSample } from "./branding-sample";
import { economySample } from "./economy-sample";
import { environmentSample } from "./environment-sample";
import { governanceSample } from "./governance-sample";
import { livingSample } from "./living-sample";
import { societySample } from "./society-sample";

/** Made-up content for trying the product: targets and rupiah are invented, and GOV-03 has no action on purpose. */
export const rembangSampleRows: readonly SampleRow[] = [
  ...governanceSample,
  ...brandingSample,
  ...economySample,
  ...livingSample,
  ...societySample,
  ...environmentSample,
];
