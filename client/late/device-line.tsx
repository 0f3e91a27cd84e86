import { CloudOff, CloudUpload, Unplug } from "lucide-react";
import type { DeviceState } from "../../shared/protocol/device-messages";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { DimensionBadge } from "../ui/code-badge";
import { lateWords } from "../words/late";
import { useWords } from "../words/language";
import { useTimeText } from "../words/use-time-text";
import styles from "./device-list.module.css";

interface DeviceLineProps {
  readonly device: DeviceState;
  readonly workshop: WorkshopState;
}

/** Whose device it is, and what is known to be left on it. */
export function DeviceLine({ device, workshop }: DeviceLineProps) {
  const words = useWords(lateWords);
  const time = useTimeText();
  const { name, office, dimensionId, unsent, since, connected, lastSeenAt } = device;
  const dimension = workshop.settings.dimensions.find((one) => one.id === dimensionId);
  const Icon = unsent === 0 ? Unplug : connected ? CloudUpload : CloudOff;
  return (
    <div className={styles.device} data-urgent={unsent > 0}>
      <Icon className={styles.icon} aria-hidden="true" />
      <p className={styles.who}>
        <b>{name === "" ? words.noAuthor : name}</b>
        <span className={styles.office}>{office}</span>
        {dimension === undefined ? (
          <span className={styles.office}>{dimensionId === null && words.facilitatorDevice}</span>
        ) : (
          <span className={styles.group}>
            <DimensionBadge dimension={dimension} size="sm" look="soft" /> {dimension.shortName}
          </span>
        )}
      </p>
      <p className={styles.facts}>
        {unsent > 0 && (
          <span className={styles.unsent}>
            {since === null ? words.unsent(unsent) : words.unsentSince(unsent, time(since))}
          </span>
        )}
        <span>{connected ? words.connected : words.awaySince(time(lastSeenAt))}</span>
      </p>
    </div>
  );
}
