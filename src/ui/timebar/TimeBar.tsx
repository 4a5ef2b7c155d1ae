import { lazy, Suspense, useCallback, useState } from "react";
import { classes } from "../components/classes.ts";
import { useShortcut } from "../frame/useShortcut.ts";
import { Announcer } from "./Announcer.tsx";
import { NowTools } from "./NowTools.tsx";
import { PastTools } from "./PastTools.tsx";
import { Scope } from "./Scope.tsx";
import { StepKeys } from "./StepKeys.tsx";
import { Tense } from "./Tense.tsx";
import styles from "./timeBar.module.css";
import { timebarText } from "./timebarText.ts";
import { useTimeBar } from "./useTimeBar.ts";
import { useTimeCommands } from "./useTimeCommands.ts";
import { useTimeKeys } from "./useTimeKeys.ts";
import { Where } from "./Where.tsx";

const JumpDialog = lazy(async () => {
  const { JumpDialog } = await import("./JumpDialog.tsx");
  return { default: JumpDialog };
});

/**
 * The time bar at the foot of every screen: a row at now, opened in the past. What can hold the focus, the slider,
 * the keys and the number field, stays the same element in both, so that a step into the past keeps it.
 */
export function TimeBar() {
  const bar = useTimeBar();
  const [isJumping, setJumping] = useState(false);
  const tense = bar.isPast ? "past" : "now";
  const [unfoldedIn, setUnfoldedIn] = useState<typeof tense | null>(null);
  const isUnfolded = unfoldedIn === tense;
  const unfold = useCallback((is: boolean) => setUnfoldedIn(is ? tense : null), [tense]);
  const jump = useCallback(() => setJumping(true), []);
  useShortcut("g", jump, !bar.isEmpty);
  useTimeCommands(bar, jump);
  const Tools = bar.isPast ? PastTools : NowTools;
  const onKeyDown = useTimeKeys({
    position: bar.position,
    head: bar.head,
    followed: bar.followed.match,
    seek: bar.seek,
    find: bar.find,
    togglePlay: bar.playback.toggle,
    zoomIn: bar.timeline.zoomIn,
    zoomOut: bar.timeline.zoomOut,
  });
  return (
    <section
      className={classes(styles.bar, bar.isPast ? styles.then : styles.now, isUnfolded && styles.unfolded)}
      aria-label={timebarText.title}
      data-tense={tense}
    >
      <Tense isPast={bar.isPast} />
      <StepKeys bar={bar} />
      <Scope bar={bar} onKeyDown={onKeyDown} />
      <Where bar={bar} />
      <Tools
        isEmpty={bar.isEmpty}
        seek={bar.seek}
        zoomIn={bar.timeline.zoomIn}
        zoomOut={bar.timeline.zoomOut}
        onJump={jump}
        isUnfolded={isUnfolded}
        onUnfold={unfold}
      />
      <Announcer words={bar.isPast ? bar.valueText : ""} isQuiet={bar.playback.isPlaying} />
      {isJumping && (
        <Suspense fallback={null}>
          <JumpDialog bar={bar} onClose={() => setJumping(false)} />
        </Suspense>
      )}
    </section>
  );
}
