import { useId } from "react";
import styles from "./kawung.module.css";

/**
 * The kawung line pattern, thin and faint, behind whatever stands in the same positioned box. Only for the landing
 * page, empty states and covers.
 */
export function Kawung({ fade = "none" }: { readonly fade?: "none" | "down" | "out" }) {
  const id = useId();
  return (
    <svg className={styles.pattern} data-fade={fade} aria-hidden="true">
      <defs>
        <pattern id={id} width="64" height="64" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="var(--brand)" strokeWidth="1.1">
            <use href={`#${id}-petal`} transform="translate(16 16) rotate(45)" />
            <use href={`#${id}-petal`} transform="translate(48 16) rotate(135)" />
            <use href={`#${id}-petal`} transform="translate(16 48) rotate(135)" />
            <use href={`#${id}-petal`} transform="translate(48 48) rotate(45)" />
            <path d="M32 -4.5 36.5 0 32 4.5 27.5 0zM32 59.5 36.5 64 32 68.5 27.5 64z" />
            <path d="M0 27.5 4.5 32 0 36.5-4.5 32zM64 27.5 68.5 32 64 36.5 59.5 32z" />
          </g>
        </pattern>
        <g id={`${id}-petal`}>
          <path d="M-20.5 0C-13-11.5 13-11.5 20.5 0 13 11.5-13 11.5-20.5 0z" />
          <path d="M-8 0C-4.5-2.6 4.5-2.6 8 0 4.5 2.6-4.5 2.6-8 0z" />
        </g>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
