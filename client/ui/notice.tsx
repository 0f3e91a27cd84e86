import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { IconButton } from "./icon-button";
import styles from "./notice.module.css";

type NoticeTone = "info" | "good" | "warning" | "error";

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
  readonly onClose?: () => void;
  /** `bar` runs across a page, `box` stands inside it. */
  readonly look?: "box" | "bar";
}

const icons: Readonly<Record<NoticeTone, LucideIcon>> = {
  info: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

/** A sentence the person should know. Errors are read out at once, the rest when there is time. */
export function Notice({ tone = "info", title, children, action, onClose, look = "box" }: NoticeProps) {
  const words = useWords(uiWords);
  const Icon = icons[tone];
  return (
    <div
      className={styles.notice}
      data-tone={tone}
      data-look={look}
      role={tone === "error" ? "alert" : "status"}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
      {onClose !== undefined && (
        <IconButton label={words.close} icon={<X aria-hidden="true" />} size="sm" onClick={onClose} />
      )}
    </div>
  );
}
