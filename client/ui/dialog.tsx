import { X } from "lucide-react";
import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { IconButton } from "./icon-button";
import styles from "./dialog.module.css";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Actions at the foot, the primary one last. */
  readonly footer?: ReactNode;
  readonly size?: "sm" | "md" | "lg";
}

/** A native modal dialog: a sheet from below on phones, a card in the middle on laptops. Esc and the scrim close it. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, children, footer, size = "md" }: Omit<DialogProps, "open">) {
  const words = useWords(uiWords);
  const titleId = useId();
  const bodyId = useId();
  const element = useModal(bodyId);
  const closeFromScrim = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === element.current) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Esc is the key of the scrim
    <dialog
      ref={element}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onMouseDown={closeFromScrim}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label={words.close} icon={<X aria-hidden="true" />} onClick={onClose} />
        </div>
        <div id={bodyId} className={styles.body} data-dialog-part="body">
          {children}
        </div>
        {footer !== undefined && (
          <div className={styles.footer} data-dialog-part="footer">
            {footer}
          </div>
        )}
      </div>
    </dialog>
  );
}

/**
 * Opens with the component and starts at the first thing to choose or fill in. When the dialog leaves, the focus goes
 * back to where it was while the dialog is still in the page: whatever its last action opens takes the focus after
 * that, and is not robbed of it again.
 */
function useModal(bodyId: string) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      const stop = firstStop(dialog);
      // [SPOKEN5] Who starts below what is asked has not come by it.
      if (stop?.closest(`#${bodyId}`) === null) dialog.setAttribute("aria-describedby", bodyId);
      stop?.focus();
    }
    return () => {
      const hasMovedOn =
        document.activeElement !== document.body && dialog?.contains(document.activeElement) !== true;
      dialog?.close();
      if (!hasMovedOn && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [bodyId]);
  return element;
}

/**
 * The field that searches, else what is ticked, else the first control below the header; on a touch screen nothing that
 * calls up the keyboard.
 */
function firstStop(dialog: HTMLDialogElement): HTMLElement | null {
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  const choices = isTouch ? "input:is([type=checkbox], [type=radio])" : "input, select, textarea";
  const search = isTouch ? [] : ["[type=search]"];
  for (const selector of [...search, "input:checked", `${choices}, button, a[href]`]) {
    const found = dialog.querySelector<HTMLElement>(`[data-dialog-part] :is(${selector}):not(:disabled)`);
    if (found !== null) return found;
  }
  return null;
}
