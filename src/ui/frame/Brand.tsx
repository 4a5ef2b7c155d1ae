import { Link } from "@tanstack/react-router";
import { frameText } from "./frameText.ts";
import styles from "./topBar.module.css";

/** The mark: a short history, and now in the accent. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <path d="M2 20h18" stroke="var(--line-control)" strokeWidth="1.5" strokeLinecap="round" />
      <rect x="3" y="11" width="3" height="6.5" rx="1" fill="var(--ink)" />
      <rect x="8" y="7" width="3" height="10.5" rx="1" fill="var(--ink)" />
      <rect x="13" y="13" width="3" height="4.5" rx="1" fill="var(--ink)" />
      <rect x="17.6" y="2" width="2" height="15.5" rx="1" fill="var(--accent-fill)" />
    </svg>
  );
}

/** The app's name, which leads to the orders. */
export function Brand() {
  return (
    <Link
      to="/orders"
      className={styles.brand ?? ""}
      aria-label={frameText.app}
      activeProps={{ "aria-current": false }}
    >
      <BrandMark />
      <b>{frameText.app}</b>
    </Link>
  );
}
