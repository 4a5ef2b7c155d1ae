import type { Position } from "../../engine/events/identifiers.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { formatCount, formatNumber } from "../format/number.ts";
import { useSeek } from "../stores/PositionProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { HistoryDay } from "./HistoryDay.tsx";
import styles from "./history.module.css";
import { useHistoryPages } from "./useHistoryPages.ts";

/** The log itself, newest first from the position that the screen shows. */
export function HistoryScreen() {
  const { position, head, isPast, isReady } = useShown();
  const { days, hasEarlier, showEarlier } = useHistoryPages(position);
  if (isReady && head === 0) return <NothingYet />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>History</h1>
        <p>
          {isPast
            ? `The log up to event ${formatNumber(position)}, newest first.`
            : `The log itself: ${formatCount(head, "event")}, newest first. Nothing in it is ever changed or deleted.`}
        </p>
      </header>
      {isPast && <Ahead position={position} head={head} />}
      {days.map((day) => (
        <HistoryDay key={`${day.day} ${day.entries[0]?.event.position}`} day={day} shownPosition={position} />
      ))}
      {hasEarlier && (
        <div className={styles.more}>
          <Button onPress={showEarlier}>Show earlier</Button>
        </div>
      )}
      {isReady && !hasEarlier && position > 0 && <p className={styles.end}>This is where the log begins.</p>}
    </div>
  );
}

function NothingYet() {
  return (
    <EmptyState
      level={1}
      title="Nothing has happened yet"
      actions={<LinkButton to="/new">Create the first order</LinkButton>}
    >
      Each thing that happens to an order becomes an event here, and stays.
    </EmptyState>
  );
}

function Ahead({ position, head }: { readonly position: number; readonly head: number }) {
  const seek = useSeek();
  const ahead = head - position;
  if (ahead <= 0) return null;
  return (
    <p className={styles.ahead}>
      <span>
        {formatCount(ahead, "event")} {ahead === 1 ? "lies" : "lie"} ahead, not shown.
      </span>
      <Button small variant="quiet" onPress={() => seek((position + 1) as Position)}>
        Show the next one
      </Button>
    </p>
  );
}
