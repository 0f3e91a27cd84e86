import type { DeviceState } from "../../shared/protocol/device-messages";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useDevices } from "../sync/use-late-edits";
import { Notice } from "../ui/notice";
import { lateWords } from "../words/late";
import { useWords } from "../words/language";
import { deviceConcerns } from "./device-concerns";
import { DeviceLine } from "./device-line";
import styles from "./device-list.module.css";

/** For facilitators, live: which devices have something unsent, and which are away. */
export function DeviceList({ workshop }: { readonly workshop: WorkshopState }) {
  const words = useWords(lateWords);
  const devices = useDevices();
  const { unsent, away, fine } = deviceConcerns(devices);
  if (devices.length === 0) return <p className={styles.lead}>{words.noDevices}</p>;
  if (fine.length === devices.length) return <Notice tone="good">{words.allFine(fine.length)}</Notice>;
  return (
    <div className={styles.devices}>
      <p className={styles.lead}>{words.devicesLead}</p>
      <Section title={words.devicesUnsent} devices={unsent} workshop={workshop} />
      <Section title={words.devicesAway} devices={away} workshop={workshop} />
      {fine.length > 0 && <p className={styles.lead}>{words.othersFine(fine.length)}</p>}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly devices: readonly DeviceState[];
  readonly workshop: WorkshopState;
}

function Section({ title, devices, workshop }: SectionProps) {
  if (devices.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.lines}>
        {devices.map((device) => (
          <li key={device.sessionId}>
            <DeviceLine device={device} workshop={workshop} />
          </li>
        ))}
      </ul>
    </section>
  );
}
