import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useSyncStatus } from "../sync/use-sync-status";
import { projectorWords } from "../words/projector";
import { useWords } from "../words/language";
import { Mark } from "../ui/mark";
import { QrImage } from "../ui/qr-image";
import { formatJoinCode } from "../app/join-code";
import styles from "./projector-footer.module.css";

/** Whose workshop this is and the way in; a small word while the connection is gone or nothing can be stored. */
export function ProjectorFooter({ workshop }: { readonly workshop: WorkshopState }) {
  const words = useWords(projectorWords);
  return (
    <footer className={styles.footer}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <span className={styles.title}>{workshop.settings.title}</span>
      <ConnectionWord />
      <span className={styles.code}>
        {words.code} <b>{formatJoinCode(workshop.joinCode)}</b>
      </span>
      <span className={styles.qr}>
        <QrImage text={workshop.joinUrl} label={words.joinQr} size="100%" />
      </span>
    </footer>
  );
}

function ConnectionWord() {
  const words = useWords(projectorWords);
  const { kind } = useSyncStatus();
  switch (kind) {
    case "offline":
      return <output className={styles.connection}>{words.offline}</output>;
    case "reconnecting":
      return <output className={styles.connection}>{words.disconnected}</output>;
    case "cannot-store":
      return <output className={styles.connection}>{words.cannotStore}</output>;
    case "saved":
    case "saving":
    case "held":
    case "refused":
      return null;
  }
}
