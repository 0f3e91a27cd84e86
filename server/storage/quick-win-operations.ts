import type { Kysely } from "kysely";
import type { Database } from "./schema";

/** Scores of programs and the quick win of each dimension; written by `storeCommand`. */
export const quickWinOperations = { listQuickWins };

export interface StoredScore {
  readonly workshopId: string;
  readonly programId: string;
  readonly criterion: string;
  /** As in `doc_client`. */
  readonly owner: string;
  /** Null where it was taken back. */
  readonly score: number | null;
}

export interface StoredChoice {
  readonly workshopId: string;
  readonly dimensionId: string;
  readonly programId: string | null;
}

/** Of all workshops. */
async function listQuickWins(
  db: Kysely<Database>,
  _args: null,
): Promise<{ readonly scores: readonly StoredScore[]; readonly choices: readonly StoredChoice[] }> {
  const scores = await db
    .selectFrom("quick_win_score")
    .select(["workshop_id as workshopId", "program_id as programId", "criterion", "owner", "score"])
    .execute();
  const choices = await db
    .selectFrom("quick_win_choice")
    .select(["workshop_id as workshopId", "dimension_id as dimensionId", "program_id as programId"])
    .execute();
  return { scores, choices };
}

export async function putScore(
  db: Kysely<Database>,
  { workshopId, programId, criterion, owner, score, at }: StoredScore & { readonly at: number },
): Promise<void> {
  await db
    .insertInto("quick_win_score")
    .values({ workshop_id: workshopId, program_id: programId, criterion, owner, score, at })
    .onConflict((conflict) =>
      conflict.columns(["workshop_id", "program_id", "criterion", "owner"]).doUpdateSet({ score, at }),
    )
    .execute();
}

export async function putChoice(
  db: Kysely<Database>,
  {
    workshopId,
    dimensionId,
    programId,
    at,
    sessionId,
  }: StoredChoice & { readonly at: number; readonly sessionId: string },
): Promise<void> {
  const said = { program_id: programId, session_id: sessionId, at };
  await db
    .insertInto("quick_win_choice")
    .values({ workshop_id: workshopId, dimension_id: dimensionId, ...said })
    .onConflict((conflict) => conflict.columns(["workshop_id", "dimension_id"]).doUpdateSet(said))
    .execute();
}
