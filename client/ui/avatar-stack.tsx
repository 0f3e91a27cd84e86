import type { DimensionHue } from "../../shared/domain/dimension";
import { initialsOf } from "../../shared/domain/person";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { Menu } from "./menu";
import styles from "./avatar-stack.module.css";

export interface AvatarPerson {
  readonly id: string;
  readonly name: string;
  /** Office or role, shown in the list behind the avatars. */
  readonly detail?: string;
}

interface AvatarStackProps {
  readonly people: readonly AvatarPerson[];
  /** Avatars shown before "+12". */
  readonly max?: number;
}

/** Who else is here: a few initials and a number; the names are behind it. */
export function AvatarStack({ people, max = 5 }: AvatarStackProps) {
  const words = useWords(uiWords);
  if (people.length === 0) return null;
  const rest = people.length - Math.min(people.length, max);
  return (
    <Menu
      label={`${words.peopleHere}: ${people.length}`}
      look="plain"
      trigger={
        <span className={styles.stack}>
          {people.slice(0, max).map((person) => (
            <Avatar key={person.id} person={person} />
          ))}
          {rest > 0 && <span className={styles.rest}>+{rest}</span>}
        </span>
      }
      items={[]}
      header={
        <div className={styles.people}>
          <p className={styles.heading}>{words.peopleHere}</p>
          {people.map((person) => (
            <p key={person.id} className={styles.person}>
              <span aria-hidden="true">
                <Avatar person={person} />
              </span>
              <span>
                {person.name}
                {person.detail !== undefined && <span className={styles.detail}>{person.detail}</span>}
              </span>
            </p>
          ))}
        </div>
      }
    />
  );
}

/** Initials on a disc whose hue stays with the person. */
export function Avatar({ person }: { readonly person: AvatarPerson }) {
  return (
    <span className={styles.avatar} data-hue={hueOf(person.id)}>
      {initialsOf(person.name)}
    </span>
  );
}

const avatarHues: readonly DimensionHue[] = [
  "indigo",
  "teal",
  "violet",
  "magenta",
  "green",
  "brown",
  "slate",
];

function hueOf(id: string): DimensionHue {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return avatarHues[sum % avatarHues.length] ?? "slate";
}
