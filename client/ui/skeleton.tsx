import { useEffect, useState, type CSSProperties } from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { VisuallyHidden } from "./visually-hidden";
import styles from "./skeleton.module.css";

interface SkeletonProps {
  /** Any CSS length; the whole width unless told. */
  readonly width?: string;
  readonly height?: string;
}

/** A grey place where something will stand. Compose it into the real layout of the page. */
export function Skeleton({ width = "100%", height = "1rem" }: SkeletonProps) {
  const size: CSSProperties = { inlineSize: width, blockSize: height };
  return <span className={styles.bone} style={size} aria-hidden="true" />;
}

/** Cards of a list that is on its way. */
export function SkeletonCards({ count = 4 }: { readonly count?: number }) {
  return (
    <div className={styles.cards}>
      <Loading />
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className={styles.card}>
          <Skeleton width={`${92 - (at % 3) * 14}%`} />
          <Skeleton width={`${64 - (at % 2) * 18}%`} />
          <Skeleton width="5.5rem" height="1.375rem" />
        </div>
      ))}
    </div>
  );
}

/** What comes sooner is not worth a word. */
const worthSayingMs = 1_500;

/** Says that something takes long to load to those who do not see the grey places. */
export function Loading() {
  const words = useWords(uiWords);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), worthSayingMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <VisuallyHidden>
      <output>{isLong && words.loading}</output>
    </VisuallyHidden>
  );
}
