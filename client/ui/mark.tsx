import styles from "./mark.module.css";

/** The sign (four kawung petals around a table) and the name of the product. */
export function Mark({ size = "md" }: { readonly size?: "sm" | "md" | "lg" }) {
  return (
    <span className={styles.mark} data-size={size}>
      <Sign />
      <span>Rembuk</span>
    </span>
  );
}

function Sign() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={styles.sign}>
      <g fill="currentColor">
        <path d="M4 4c7-1.2 11.2 3 10 10C7 15.2 2.8 11 4 4z" />
        <path d="M28 4c1.2 7-3 11.2-10 10C16.8 7 21 2.8 28 4z" />
        <path d="M28 28c-7 1.2-11.2-3-10-10 7-1.2 11.2 3 10 10z" />
        <path d="M4 28c-1.2-7 3-11.2 10-10 1.2 7-3 11.2-10 10z" />
      </g>
    </svg>
  );
}
