import { formatJoinCode } from "../app/join-code";
import { CopyButton } from "../ui/copy-button";
import { QrImage } from "../ui/qr-image";
import { useWords } from "../words/language";
import { settingsAccessWords } from "../words/settings-access";
import { SecretLink, secretLinkRoles } from "./secret-link";
import type { SectionProps } from "./section-props";
import styles from "./links-section.module.css";

/** The code participants come in by, and new secret links for everybody else. */
export function LinksSection({ workshop }: SectionProps) {
  const words = useWords(settingsAccessWords);
  const { joinUrl, joinCode } = workshop;
  const code = formatJoinCode(joinCode);
  return (
    <>
      <section className={styles.participants}>
        <QrImage text={joinUrl} label={words.qrLabel(code)} size="10rem" />
        <div className={styles.words}>
          <h3>{words.forParticipants}</h3>
          <p className={styles.detail}>{words.participantCode}</p>
          <p className={styles.code}>{code}</p>
          <p className={styles.detail}>{words.joinUrl}</p>
          <p className={styles.url}>{joinUrl}</p>
          <CopyButton text={joinUrl} size="sm" describe={words.copyJoinUrl} />
        </div>
      </section>
      <section className={styles.part}>
        <h3>{words.secretLinks}</h3>
        <p className={styles.detail}>{words.secretLinksHelp}</p>
        <ul className={styles.links}>
          {secretLinkRoles.map((role) => (
            <li key={role}>
              <SecretLink role={role} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
