import { useSearch } from "@tanstack/react-router";
import type { Position } from "../../engine/events/identifiers.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { Pager } from "../components/Pager.tsx";
import { formatCount, formatNumber } from "../format/number.ts";
import { useSeek } from "../stores/PositionProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { HistoryTable } from "./HistoryTable.tsx";
import styles from "./history.module.css";
import { HISTORY_PAGE_SIZE, historySearchSchema } from "./historySearch.ts";
import { historyPage } from "./useHistoryRows.ts";

/** The log itself, newest first from the position that the screen shows. */
export function HistoryScreen() {
  const { position, head, isPast, isReady } = useShown();
  const { page: number = 1 } = historySearchSchema.parse(useSearch({ strict: false }));
  const page = historyPage(position, number);
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
      {page.count > 0 && (
        <>
          <HistoryTable page={page} position={position} />
          {page.count === page.newest && <p className={styles.end}>This is where the log begins.</p>}
          <Pager
            total={position}
            offset={position - page.newest}
            shown={page.count}
            pageSize={HISTORY_PAGE_SIZE}
            linkTo={(target) => ({ to: "/history", search: { page: target } })}
          />
        </>
      )}
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
