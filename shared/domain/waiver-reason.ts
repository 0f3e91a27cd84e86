import * as z from "zod/mini";

export const waiverReasonMaxLength = 300;

/** Why a finding is let stand; never empty, others will read it next month. */
export const waiverReasonSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(waiverReasonMaxLength));
