import type { ReactNode } from "react";
import { useWhyHref } from "./useWhyHref.ts";
import styles from "./why.module.css";
import type { WhySearch } from "./whySearch.ts";
import { whyText } from "./whyText.ts";

interface Props {
  readonly search: WhySearch;
  readonly children: ReactNode;
}

/** A figure that leads to the events that made it. */
export function WhyLink({ search, children }: Props): ReactNode {
  const hrefOf = useWhyHref();
  return (
    <a {...hrefOf(search)} className={styles.link} title={whyText.link}>
      {children}
    </a>
  );
}
