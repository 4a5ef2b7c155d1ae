import { ChevronDown, ChevronUp } from "lucide-react";
import { memo } from "react";
import { Button } from "../components/Button.tsx";
import { classes } from "../components/classes.ts";
import { timebarText } from "./timebarText.ts";
import styles from "./timeTools.module.css";
import type { TimeBarState } from "./useTimeBar.ts";
import type { Timeline } from "./useTimeline.ts";

const { tools: words, keys } = timebarText;

export interface TimeToolsProps {
  readonly isEmpty: boolean;
  readonly seek: TimeBarState["seek"];
  readonly zoomIn: Timeline["zoomIn"];
  readonly zoomOut: Timeline["zoomOut"];
  readonly onJump: () => void;
  /** On a small screen: whether what has no room there is unfolded. */
  readonly isUnfolded: boolean;
  readonly onUnfold: (isUnfolded: boolean) => void;
}

/** At now: to jump elsewhere, and on a small screen to unfold the keys and the number. */
export const NowTools = memo(({ isEmpty, onJump, isUnfolded, onUnfold }: TimeToolsProps) => {
  return (
    <div className={styles.nowTools}>
      <Button
        className={styles.unfold}
        isDisabled={isEmpty}
        icon={isUnfolded ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
        aria-label={words.unfold}
        aria-expanded={isUnfolded}
        onPress={() => onUnfold(!isUnfolded)}
      />
      <Button
        className={classes(styles.jump, !isUnfolded && styles.folded)}
        isDisabled={isEmpty}
        onPress={onJump}
      >
        {words.jump} <kbd>{keys.jump}</kbd>
      </Button>
    </div>
  );
});
