import { X } from "lucide-react";
import { createContext, use, useId, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { Dialog } from "../ui/dialog";
import { IconButton } from "../ui/icon-button";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { laptopQuery, useMediaQuery } from "./use-media-query";
import styles from "./side-panel.module.css";

/** Where the shell shows the panel beside the page; null while it is not mounted. */
export const SidePanelPlace = createContext<HTMLElement | null>(null);

interface SidePanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** Details of what is selected: beside the page on laptops, a sheet from below where there is no room. */
export function SidePanel({ open, onClose, title, children, footer }: SidePanelProps) {
  const beside = useMediaQuery(laptopQuery);
  const place = use(SidePanelPlace);
  const words = useWords(uiWords);
  const titleId = useId();
  if (!open) return null;
  if (!beside || place === null) {
    return (
      <Dialog open onClose={onClose} title={title} footer={footer}>
        {children}
      </Dialog>
    );
  }
  return createPortal(
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId}>{title}</h2>
        <IconButton label={words.close} icon={<X aria-hidden="true" />} size="sm" onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </section>,
    place,
  );
}
