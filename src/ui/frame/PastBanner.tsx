import { Lock, Plus } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "../components/Button.tsx";
import { Flag } from "../components/Flag.tsx";
import { formatFullMoment } from "../format/dates.ts";
import { formatNumber } from "../format/number.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useScreenPosition, useSeek } from "../stores/PositionProvider.tsx";
import { useIsPast, useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import styles from "./banners.module.css";
import { useShortcut } from "./useShortcut.ts";

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
    <div className={`${styles.banner} ${styles.past}`} role="note" aria-label="Read-only in the past">
      <Lock aria-hidden="true" />
      <span className={styles.words}>
        <strong>Read-only</strong>
        <span className={styles.detail}>
          {isBeyond ? (
            <BeyondWords target={target} head={head} />
          ) : (
            <MomentWords position={position} head={head} />
          )}
        </span>
      </span>
      {arrived > 0 && (
        <span title="Events that arrived since you left now">
          <Flag tone="plain" icon={<Plus aria-hidden="true" />}>
            {formatNumber(arrived)} new
          </Flag>
        </span>
      )}
      {isBeyond && (
        <Button small onPress={() => seek("now")}>
          Show now
        </Button>
      )}
    </div>
  );
}

function MomentWords({ position, head }: { readonly position: number; readonly head: number }) {
  const { occurredAt } = useShown();
  const timeZone = useTimeZone();
  const ahead = head - position;
  const moment =
    occurredAt === null ? "before the first event" : `as it was on ${formatFullMoment(occurredAt, timeZone)}`;
  return (
    <>
      . You see everything {moment}. {aheadWords(ahead)}
    </>
  );
}

function aheadWords(ahead: number): string {
  if (ahead === 0) return "This is the last event; the screen stays at it when new ones arrive.";
  return ahead === 1
    ? "The 1 later event is kept, not shown."
    : `The ${formatNumber(ahead)} later events are kept, not shown.`;
}

function BeyondWords({ target, head }: { readonly target: number; readonly head: number }) {
  return (
    <>
      . This address shows event {formatNumber(target)}, but this device's log ends at event{" "}
      {formatNumber(head)}.
    </>
  );
}
