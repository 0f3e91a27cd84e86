import { useDevices } from "../sync/use-late-edits";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { lateWords } from "../words/late";
import { useWords } from "../words/language";
import { devicesToAskAbout } from "./device-concerns";
import { DeviceLine } from "./device-line";
import type { AskedQuestion } from "./use-unsent-question";
import styles from "./device-list.module.css";

interface UnsentDialogProps {
  readonly question: AskedQuestion | null;
  readonly onClose: () => void;
}

/** More names than this push the answers off a phone. */
const namedMax = 6;

/** Names the devices that may still hold something unsent, live, and leaves the choice. */
export function UnsentDialog({ question, onClose }: UnsentDialogProps) {
  return question === null ? null : <OpenQuestion question={question} onClose={onClose} />;
}

interface OpenQuestionProps extends UnsentDialogProps {
  readonly question: AskedQuestion;
}

function OpenQuestion({ question, onClose }: OpenQuestionProps) {
  const words = useWords(lateWords);
  const workshop = useWorkshop();
  const ownSessionId = useIdentity()?.sessionId ?? null;
  const { about, dimensionIds, goOn, askedAt } = question;
  const devices = devicesToAskAbout(useDevices(), { dimensionIds, ownSessionId, now: askedAt });
  const named = devices.slice(0, namedMax);
  const isUnsent = devices.some((device) => device.unsent > 0);
  return (
    <Dialog
      open
      onClose={onClose}
      title={isUnsent ? words.unsentTitle : devices.length > 0 ? words.awayTitle : words.allArrived}
      footer={
        <>
          <Button onClick={onClose}>{words.wait}</Button>
          <Button
            variant="primary"
            onClick={() => {
              onClose();
              goOn();
            }}
          >
            {about === "lock" ? words.lockNow : words.downloadNow}
          </Button>
        </>
      }
    >
      <div className={styles.devices}>
        {devices.length > 0 && (
          <ul className={styles.lines}>
            {named.map((device) => (
              <li key={device.sessionId}>
                {workshop !== null && <DeviceLine device={device} workshop={workshop} />}
              </li>
            ))}
          </ul>
        )}
        {devices.length > named.length && (
          <p className={styles.lead}>{words.moreDevices(devices.length - named.length)}</p>
        )}
        {devices.length > 0 && <p>{about === "lock" ? words.lockMeans : words.downloadMeans}</p>}
      </div>
    </Dialog>
  );
}
