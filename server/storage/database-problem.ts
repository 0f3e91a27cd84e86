/** Why a database cannot be used. */
export type DatabaseProblem =
  | { readonly kind: "damaged"; readonly message: string }
  /** It has migrations this program does not know. */
  | { readonly kind: "newer" }
  /** The copy that is made before a migration failed; nothing was migrated. */
  | { readonly kind: "no-backup"; readonly message: string }
  | { readonly kind: "unusable"; readonly message: string };

export class DatabaseProblemError extends Error {
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem) {
    super("message" in problem ? problem.message : problem.kind);
    this.problem = problem;
  }
}
