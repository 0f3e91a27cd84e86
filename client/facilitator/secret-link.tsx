import { useState } from "react";
import type { z } from "zod/mini";
import { linkRoleSchema } from "../../shared/protocol/command-messages";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Dialog } from "../ui/dialog";
import { Notice } from "../ui/notice";
import { QrImage } from "../ui/qr-image";
import { Spoken } from "../ui/spoken";
import { useWords } from "../words/language";
import { settingsAccessWords } from "../words/settings-access";
import { ActionNotice } from "./action-notice";
import { useCommandAction } from "./use-command-action";
import styles from "./links-section.module.css";

type LinkRole = z.infer<typeof linkRoleSchema>;

export const secretLinkRoles: readonly LinkRole[] = linkRoleSchema.options;

/** Replaces the secret link of a role, after asking; the new one is shown as long as this stays open. */
export function SecretLink({ role }: { readonly role: LinkRole }) {
  const words = useWords(settingsAccessWords);
  const action = useCommandAction();
  const [asking, setAsking] = useState(false);
  const [issued, setIssued] = useState<{ readonly url: string | null } | null>(null);
  const name = words.linkName(role);
  const issue = () => {
    setAsking(false);
    action.run([() => ({ type: "link:issue", role })], (url) => setIssued({ url }));
  };
  return (
    <div className={styles.link}>
      <div className={styles.linkHead}>
        <div className={styles.words}>
          <h4>{name}</h4>
          <p className={styles.detail}>{words.linkHelp(role)}</p>
        </div>
        <Button
          size="sm"
          busy={action.busy}
          aria-label={words.issueNamed(name)}
          onClick={() => setAsking(true)}
        >
          {words.issue}
        </Button>
      </div>
      <ActionNotice action={action} />
      {/* The link itself is not read out into the hall. */}
      <Spoken name="issued" occasion={issued}>
        {issued === null ? "" : issued.url === null ? words.linkLost : words.newLinkOnce}
      </Spoken>
      {issued !== null && (issued.url === null ? <Notice>{words.linkLost}</Notice> : shown(issued.url))}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.issueTitle(name)}
        size="sm"
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            <Button variant="danger" onClick={issue}>
              {words.issue}
            </Button>
          </>
        }
      >
        <p>{words.issueWarning}</p>
        {role === "facilitator" && <p>{words.issueWarningOwn}</p>}
      </Dialog>
    </div>
  );

  function shown(url: string) {
    return (
      <div className={styles.issued}>
        <QrImage text={url} label={words.newLinkQr(name)} size="8rem" />
        <div className={styles.words}>
          <p className={styles.once}>{words.newLinkOnce}</p>
          <p className={styles.url}>{url}</p>
          <CopyButton text={url} size="sm" variant="primary" describe={words.copyNew(name)} />
        </div>
      </div>
    );
  }
}
