import { ArrowRight } from "lucide-react";
import { Link } from "wouter";
import { knownWorkshop } from "../app/known-workshops";
import { operatorPath, workshopPath } from "../app/paths";
import { listSessions, type StoredSession } from "../sync/device-session";
import { useWords } from "../words/language";
import { entryWords } from "../words/entry";
import { shellWords } from "../words/shell";
import styles from "./known-sessions.module.css";

/** The workshops this device was in, each one press away. */
export function KnownSessions({ joinCode }: { readonly joinCode?: string }) {
  const words = useWords(entryWords);
  const sessions = latestPerWorkshop(listSessions()).filter(
    ({ identity }) =>
      joinCode === undefined ||
      (identity.workshopId !== null && knownWorkshop(identity.workshopId)?.joinCode === joinCode),
  );
  if (sessions.length === 0) return null;
  return (
    <section className={styles.known} aria-label={words.continueTitle}>
      <h2 className={styles.heading}>{words.continueTitle}</h2>
      <ul className={styles.list}>
        {sessions.slice(0, shownMax).map((session) => (
          <li key={session.token}>
            <KnownSession session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More than these make a list one has to search. */
const shownMax = 4;

function KnownSession({ session: { identity } }: { readonly session: StoredSession }) {
  const words = useWords(entryWords);
  const { role: roleName } = useWords(shellWords);
  const { person, workshopId, role } = identity;
  const known = workshopId === null ? undefined : knownWorkshop(workshopId);
  const group = person === null ? undefined : known?.groups[person.dimensionId];
  const who =
    person !== null && group !== undefined
      ? words.continueAs(person.name, group)
      : words.continueAsRole(person?.name ?? roleName(role));
  return (
    <Link className={styles.link} href={workshopId === null ? operatorPath : workshopPath(workshopId)}>
      <span className={styles.words}>
        <span className={styles.who}>{who}</span>
        {workshopId !== null && <span className={styles.title}>{known?.title ?? words.unknownWorkshop}</span>}
      </span>
      <ArrowRight aria-hidden="true" />
    </Link>
  );
}

/** A room opens with the session entered last; older ones of the same workshop would lead to the same place. */
function latestPerWorkshop(sessions: readonly StoredSession[]): readonly StoredSession[] {
  const seen = new Set<string>();
  return sessions.filter(({ identity }) => {
    const key = identity.workshopId ?? "operator";
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
