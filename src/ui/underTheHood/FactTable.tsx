import type { ReactNode } from "react";
import { FactList, type FactListProps } from "../components/FactList.tsx";
import styles from "./UnderTheHood.module.css";

/** A few facts, a line each, as this screen sets them. */
export function FactTable({ facts }: Pick<FactListProps, "facts">): ReactNode {
  return <FactList facts={facts} className={styles.facts} />;
}
