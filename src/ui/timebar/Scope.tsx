import type { KeyboardEvent } from "react";
import { Fan, Overview } from "./Overview.tsx";
import styles from "./timeBar.module.css";
import { timebarText } from "./timebarText.ts";
import type { TimeBarState } from "./useTimeBar.ts";
import { WindowLanes } from "./WindowLanes.tsx";

export interface ScopeProps {
  readonly bar: TimeBarState;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The overview of the whole log; in the past the zoom window under it. */
export function Scope({ bar, onKeyDown }: ScopeProps) {
  return (
    // Time runs from left to right here in every script, as on a player.
    <div className={styles.scope} dir="ltr">
      <div className={styles.cell}>
        <Overview bar={bar} onKeyDown={onKeyDown} />
        <Fan bar={bar} />
      </div>
      {bar.isPast && <span className={styles.caption}>{timebarText.wholeLog}</span>}
      <WindowLanes bar={bar} onKeyDown={onKeyDown} />
    </div>
  );
}
