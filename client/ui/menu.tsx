import { Check, Ellipsis } from "lucide-react";
import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { useFloating } from "./floating";
import { stopsIn, targetOf } from "./menu-keys";
import { useCloseOutside } from "./use-close-outside";
import floating from "./floating.module.css";
import { VisuallyHidden } from "./visually-hidden";
import styles from "./menu.module.css";

export type MenuItem =
  | {
      readonly kind?: "action";
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly detail?: string;
      /** Where its words are not in the language of the page. */
      readonly lang?: string;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      /** Shows a tick: one of several, or on/off. */
      readonly checked?: boolean;
      readonly onSelect: () => void;
    }
  | { readonly kind: "heading"; readonly id: string; readonly label: string }
  | { readonly kind: "separator"; readonly id: string };

type ActionItem = Extract<MenuItem, { readonly onSelect: () => void }>;

interface MenuProps {
  /** Name of the button and of the menu. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Something to read above the entries, such as the personal code; may hold buttons of its own. */
  readonly header?: ReactNode;
  /** What the button shows; three dots unless told. */
  readonly trigger?: ReactNode;
  /** `icon` is a square button, `plain` leaves the look to what is inside. */
  readonly look?: "icon" | "plain" | "quiet";
  readonly align?: "start" | "end";
  readonly size?: "sm" | "md";
}

/** A button that opens a menu (WAI-ARIA menu button): arrows, Home, End, first letters, Esc. */
export function Menu(props: MenuProps) {
  const { label, items, header, trigger, look = "icon", align = "end", size = "md" } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useFloating({ anchor: button, float: list, open, align });
  useFocusInside(list, open);
  useCloseOutside({ anchor: button, float: list, open, close: () => setOpen(false) });

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const stops = stopsIn(list.current);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const target = targetOf({ key: event.key, stops, at });
    if (target !== undefined) {
      event.preventDefault();
      target.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const onBlur = ({ relatedTarget }: FocusEvent<HTMLDivElement>) => {
    const inside = [list.current, button.current].some((one) => one?.contains(relatedTarget) === true);
    if (relatedTarget !== null && !inside) setOpen(false);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.trigger}
        data-look={look}
        data-size={size}
        aria-haspopup={items.length === 0 ? undefined : "menu"}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={trigger === undefined ? label : undefined}
        title={label}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {trigger ?? <Ellipsis aria-hidden="true" />}
        {/* What is seen comes first in the name, so that it can be spoken to a voice control. */}
        {trigger !== undefined && <VisuallyHidden>, {label}</VisuallyHidden>}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the menu and buttons inside */}
      <div
        ref={list}
        id={id}
        tabIndex={-1}
        popover="manual"
        className={`${floating.float} ${styles.menu}`}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {open && header !== undefined && <div className={styles.header}>{header}</div>}
        {open && items.length > 0 && (
          <div role="menu" aria-label={label}>
            {items.map((item, at) => (
              <Entry key={item.id} item={item} id={id} under={headingOver(items, at)} close={close} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

interface RowMenuProps {
  /** What the actions are for: a code. */
  readonly name: string;
  readonly items: readonly MenuItem[];
}

/** The three dots of a card or row. */
export function RowMenu({ name, items }: RowMenuProps) {
  const words = useWords(uiWords);
  return <Menu label={words.actionsFor(name)} items={items} size="sm" />;
}

interface EntryProps<Item> {
  readonly item: Item;
  /** Of the menu. */
  readonly id: string;
  /** The id of the heading it stands under. */
  readonly under: string | undefined;
  readonly close: () => void;
}

function Entry({ item, ...props }: EntryProps<MenuItem>) {
  if (item.kind === "heading") {
    return (
      <p id={props.id + item.id} className={styles.heading}>
        {item.label}
      </p>
    );
  }
  if (item.kind === "separator") return <hr className={styles.separator} />;
  return <ActionEntry item={item} {...props} />;
}

/** Headings are passed over by the arrows: what stands under one says it. */
function headingOver(items: readonly MenuItem[], at: number): string | undefined {
  const over = items.slice(0, at).findLast(({ kind }) => kind === "heading" || kind === "separator");
  return over?.kind === "heading" ? over.id : undefined;
}

function ActionEntry({ item, id, under, close }: EntryProps<ActionItem>) {
  return (
    <button
      type="button"
      role={item.checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={item.checked}
      lang={item.lang}
      aria-describedby={under && id + under}
      tabIndex={-1}
      disabled={item.disabled}
      className={styles.item}
      data-danger={item.danger}
      onClick={(event) => {
        event.stopPropagation();
        close();
        item.onSelect();
      }}
    >
      {item.checked === true ? <Check aria-hidden="true" /> : item.icon}
      {item.checked === false && item.icon === undefined && <span className={styles.noTick} />}
      <span className={styles.words}>
        {item.label}
        {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
      </span>
    </button>
  );
}

function useFocusInside(list: { readonly current: HTMLElement | null }, open: boolean): void {
  useEffect(() => {
    if (open) (stopsIn(list.current)[0] ?? list.current)?.focus();
  }, [list, open]);
}
