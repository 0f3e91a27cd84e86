import { House, LogOut } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import type { Identity } from "../../shared/protocol/identity";
import { forgetSession, leaveSession } from "../sync/device-session";
import { useSyncStatus } from "../sync/use-sync-status";
import { Avatar } from "../ui/avatar-stack";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Dialog } from "../ui/dialog";
import { Menu, type MenuItem } from "../ui/menu";
import { Notice } from "../ui/notice";
import { setLanguage, useLanguage, useWords } from "../words/language";
import { shellWords } from "../words/shell";
import { formatJoinCode } from "./join-code";
import { landingPath } from "./paths";
import styles from "./account-menu.module.css";

interface AccountMenuProps {
  readonly token: string;
  readonly identity: Identity;
  readonly workshop: WorkshopState;
}

/** Who one is here, the personal code, the language, and the ways out. */
export function AccountMenu({ token, identity, workshop }: AccountMenuProps) {
  const words = useWords(shellWords);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [leaving, setLeaving] = useState(false);
  const name = identity.person?.name ?? words.role(identity.role);
  const items: readonly MenuItem[] = [
    { kind: "heading", id: "language", label: words.language },
    {
      id: "id",
      label: "Bahasa Indonesia",
      lang: "id",
      checked: language === "id",
      onSelect: () => setLanguage("id"),
    },
    {
      id: "en",
      label: "English",
      lang: "en",
      checked: language === "en",
      onSelect: () => setLanguage("en"),
    },
    { kind: "separator", id: "after-language" },
    {
      id: "later",
      label: words.later,
      detail: words.laterDetail,
      icon: <House aria-hidden="true" />,
      onSelect: () => navigate(landingPath),
    },
    {
      id: "leave",
      label: words.leave,
      icon: <LogOut aria-hidden="true" />,
      danger: true,
      onSelect: () => setLeaving(true),
    },
  ];
  return (
    <>
      <Menu
        label={words.account}
        look="plain"
        header={<WhoAmI identity={identity} workshop={workshop} name={name} />}
        items={items}
        trigger={<Avatar person={{ id: identity.sessionId, name }} />}
      />
      <LeaveDialog
        open={leaving}
        onClose={() => setLeaving(false)}
        identity={identity}
        joinCode={workshop.joinCode}
        onLeave={(unsent) => {
          if (unsent) leaveSession(token);
          else forgetSession(token);
          navigate(landingPath);
        }}
      />
    </>
  );
}

interface WhoAmIProps {
  readonly identity: Identity;
  readonly workshop: WorkshopState;
  readonly name: string;
}

function WhoAmI({ identity, workshop, name }: WhoAmIProps) {
  const words = useWords(shellWords);
  const { person, personalCode } = identity;
  const group = workshop.settings.dimensions.find((one) => one.id === person?.dimensionId);
  return (
    <div className={styles.who}>
      <p className={styles.name}>{name}</p>
      {person !== null && <p className={styles.detail}>{person.office.name}</p>}
      {group !== undefined && <p className={styles.detail}>{words.groupOf(group.shortName)}</p>}
      {personalCode !== null && (
        <div className={styles.code}>
          <p className={styles.detail}>{words.personalCode}</p>
          <p className={styles.codeLine}>
            <b>{personalCode}</b>
            <CopyButton text={personalCode} describe={words.copyPersonalCode} size="sm" />
          </p>
          <p className={styles.detail}>{words.personalCodeHelp}</p>
        </div>
      )}
    </div>
  );
}

interface LeaveDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly identity: Identity;
  readonly joinCode: string;
  readonly onLeave: (unsent: boolean) => void;
}

function LeaveDialog({ open, onClose, identity, joinCode, onLeave }: LeaveDialogProps) {
  const words = useWords(shellWords);
  const unsent = useSyncStatus(({ kind }) => open && kind !== "saved" && kind !== "held");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.leaveTitle}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="danger" onClick={() => onLeave(unsent)}>
            {words.leaveNow}
          </Button>
        </>
      }
    >
      <div className={styles.leave}>
        {unsent && <Notice tone="warning">{words.leaveUnsent}</Notice>}
        <p>
          {identity.personalCode === null
            ? words.leaveWithLink
            : words.leaveWithCode(formatJoinCode(joinCode), identity.personalCode)}
        </p>
      </div>
    </Dialog>
  );
}
