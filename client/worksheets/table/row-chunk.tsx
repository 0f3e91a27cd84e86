import { memo, startTransition, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { RowId } from "../../../shared/worksheets/row";
import type { GridColumn } from "./grid-columns";
import { useGrid } from "./grid-state";
import { TableRow } from "./table-row";
import styles from "./worksheet-table.module.css";

/** What the height of a row, or of a heading, is taken for until it was seen. */
const usualRowPx = 45;

/**
 * Rows this far outside of what is seen are drawn, so that scrolling finds them there. What every frame of scrolling
 * costs grows with all rows that are drawn.
 */
const nearPx = 250;

interface ChunkRowsProps {
  readonly ids: readonly RowId[];
  /** Place of the first row in the whole table, counted from 1. */
  readonly firstIndex: number;
  readonly columns: readonly GridColumn[];
  /** The row the Tab key enters, if it is among these. */
  readonly entry: RowId | null;
  /** Rows among which these are moved. */
  readonly among: readonly RowId[];
}

interface RowChunkProps extends ChunkRowsProps {
  readonly heading: ReactNode;
  /** Seen when the table opens. */
  readonly eager: boolean;
}

/** Neighbouring rows: drawn while they are near what is seen, or hold the selected cell; else a gap of their height. */
export const RowChunk = memo(function RowChunk({ heading, eager, ...rows }: RowChunkProps) {
  const { ids, entry, columns } = rows;
  const body = useRef<HTMLTableSectionElement>(null);
  const holdsPlace = useGrid((state) => state.place !== null && ids.includes(state.place.rowId));
  const { isNear, heightPx } = useNear(body, eager);
  const isDrawn = isNear || holdsPlace || entry !== null;
  return (
    <tbody ref={body} className={styles.chunk}>
      {isDrawn ? (
        <>
          {heading}
          <ChunkRows {...rows} />
        </>
      ) : (
        <tr aria-hidden="true">
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a gap, hidden from everybody */}
          <td
            colSpan={columns.length}
            className={styles.gap}
            style={{ blockSize: heightPx ?? (ids.length + (heading === null ? 0 : 1)) * usualRowPx }}
          />
        </tr>
      )}
    </tbody>
  );
});

const ChunkRows = memo(function ChunkRows({ ids, firstIndex, columns, entry, among }: ChunkRowsProps) {
  return ids.map((id, at) => (
    <TableRow
      key={id}
      rowId={id}
      rowIndex={firstIndex + at}
      columns={columns}
      isEntry={id === entry}
      among={among}
    />
  ));
});

/** Whether an element is near what its scrolling region shows; and how high its rows were when they were last drawn. */
function useNear(element: RefObject<HTMLElement | null>, eager: boolean) {
  const [near, setNear] = useState<{ readonly isNear: boolean; readonly heightPx: number | null }>({
    isNear: eager,
    heightPx: null,
  });
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        const isNear = last?.isIntersecting ?? true;
        const heightPx = last?.boundingClientRect.height ?? null;
        // Drawn ahead of what is seen, so whatever a person does in between comes first.
        startTransition(() =>
          setNear((before) => {
            if (before.isNear === isNear) return before;
            return { isNear, heightPx: isNear ? before.heightPx : heightPx };
          }),
        );
      },
      { root: current.closest("[data-scrolls]"), rootMargin: `${nearPx}px 0px` },
    );
    observer.observe(current);
    const drawAll = () => flushSync(() => setNear((before) => ({ ...before, isNear: true })));
    window.addEventListener("beforeprint", drawAll);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", drawAll);
    };
  }, [element]);
  return near;
}
