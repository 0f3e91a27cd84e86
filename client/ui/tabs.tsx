import { useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Quadrant } from "../../shared/domain/quadrant";
import styles from "./tabs.module.css";

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  /** A count behind the label. */
  readonly count?: number;
  readonly hue?: string;
  readonly quadrant?: Quadrant;
}

interface TabsProps<Id extends string> {
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Id of the element with `role="tabpanel"` the tabs switch. */
  readonly panelId: string;
  /** `filled` tabs share the width and carry their hue, `line` tabs stand over a page. */
  readonly look?: "filled" | "line";
}

/** Tabs with arrow keys (WAI-ARIA tabs, selection follows the focus). */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  panelId,
  look = "line",
}: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = placeAfter(event.key, at, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined || to === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    const button = list.current?.children[to];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} data-look={look}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${panelId}-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={panelId}
          tabIndex={tab.id === selected ? 0 : -1}
          className={styles.tab}
          data-hue={tab.hue}
          data-quadrant={tab.quadrant}
          onClick={() => onSelect(tab.id)}
          onKeyDown={onKeyDown}
        >
          <span className={styles.words}>{tab.label}</span>
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
