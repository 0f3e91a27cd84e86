import { useMemo } from "react";
import { encode } from "uqr";
import styles from "./qr-image.module.css";

interface QrImageProps {
  /** What the code leads to. */
  readonly text: string;
  /** Said to those who do not see it. */
  readonly label: string;
  /** Any CSS length. */
  readonly size?: string;
}

/** A QR code as one SVG path, dark on white in every theme so that phones can read it. */
export function QrImage({ text, label, size = "10rem" }: QrImageProps) {
  const { path, side } = useMemo(() => drawingOf(text), [text]);
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, so that it needs no file
      role="img"
      aria-label={label}
      className={styles.qr}
      style={{ inlineSize: size, blockSize: size }}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path className={styles.dark} d={path} />
    </svg>
  );
}

/** Modules of white around the code, as the standard asks. */
const quietModules = 4;

function drawingOf(text: string): { readonly path: string; readonly side: number } {
  const { data, size } = encode(text, { ecc: "M", border: quietModules });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(""), side: size };
}
