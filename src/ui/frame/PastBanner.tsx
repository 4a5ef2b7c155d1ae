import { Lock, Plus } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "../components/Button.tsx";
import { Flag } from "../components/Flag.tsx";
import { formatFullMoment } from "../format/dates.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useScreenPosition, useSeek } from "../stores/PositionProvider.tsx";
import { useIsPast, useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import styles from "./banners.module.css";
import { frameText } from "./frameText.ts";
import { useShortcut } from "./useShortcut.ts";

const words = frameText.past;

/** Says that the screen shows the past, which moment, what lies ahead, and what arrived since. */
export function PastBanner() {
  return useIsPast() ? <PastWords /> : null;
}

function PastWords() {
  const { position, head } = useShown();
  const seek = useSeek();
  const target = useScreenPosition();
  const leftNowAt = useStore(useBackend().view, (state) => state.leftNowAt);
  const arrived = leftNowAt === null ? 0 : head - leftNowAt;
  useShortcut("Escape", () => seek("now"));
  const isBeyond = target !== "now" && target > head;
  return (
    <div className={`${styles.banner} ${styles.past}`} role="note" aria-label={words.label}>
      <Lock aria-hidden="true" />
      <span className={styles.words}>
        <strong>{words.title}</strong>
        <span className={styles.detail}>
          {isBeyond ? words.beyond(target, head) : <MomentWords position={position} head={head} />}
        </span>
      </span>
      {arrived > 0 && (
        <span title={words.arrivedHint}>
          <Flag tone="plain" icon={<Plus aria-hidden="true" />}>
            {words.arrived(arrived)}
          </Flag>
        </span>
      )}
      {isBeyond && (
        <Button small onPress={() => seek("now")}>
          {words.showNow}
        </Button>
      )}
    </div>
  );
}

function MomentWords({ position, head }: { readonly position: number; readonly head: number }) {
  const { occurredAt } = useShown();
  const timeZone = useTimeZone();
  const moment = occurredAt === null ? null : formatFullMoment(occurredAt, timeZone);
  return words.moment(moment, head - position);
}
