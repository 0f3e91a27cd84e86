import { setLanguage, useLanguage, useWords } from "../words/language";
import { entryWords } from "../words/entry";
import styles from "./language-switch.module.css";

const languages = [
  { id: "id", short: "ID", name: "Bahasa Indonesia" },
  { id: "en", short: "EN", name: "English" },
] as const;

/** Both languages of the product, by their own names. */
export function LanguageSwitch() {
  const words = useWords(entryWords);
  const current = useLanguage();
  return (
    <fieldset className={styles.switch} aria-label={words.language}>
      {languages.map(({ id, short, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-label={`${short}, ${name}`}
          aria-pressed={id === current}
          className={styles.language}
          onClick={() => setLanguage(id)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
}
