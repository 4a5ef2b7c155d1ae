import { useState } from "react";
import { useShortcut } from "../frame/useShortcut.ts";
import { Announcer } from "./Announcer.tsx";
import { JumpDialog } from "./JumpDialog.tsx";
import { NowRow } from "./NowRow.tsx";
import { PastPanel } from "./PastPanel.tsx";
import styles from "./timeBar.module.css";
import { useTimeBar } from "./useTimeBar.ts";
import { useTimeKeys } from "./useTimeKeys.ts";

/** The time bar at the foot of every screen: a row at now, opened in the past. */
export function TimeBar() {
  const bar = useTimeBar();
  const [isJumping, setJumping] = useState(false);
  const jump = () => setJumping(true);
  useShortcut("g", jump, !bar.isEmpty);
  const onKeyDown = useTimeKeys({
    position: bar.position,
    head: bar.head,
    event: bar.timeline.answer?.at ?? null,
    orderNumber: bar.timeline.orderNumber,
    seek: bar.seek,
    find: bar.find,
    togglePlay: bar.playback.toggle,
    zoomIn: bar.timeline.zoomIn,
    zoomOut: bar.timeline.zoomOut,
  });
  const parts = { bar, onKeyDown, onJump: jump };
  return (
    <section className={styles.bar} aria-label="Time bar">
      {bar.isPast ? <PastPanel {...parts} /> : <NowRow {...parts} />}
      <Announcer words={bar.isPast ? bar.valueText : ""} isQuiet={bar.playback.isPlaying} />
      <JumpDialog bar={bar} isOpen={isJumping} onClose={() => setJumping(false)} />
    </section>
  );
}
