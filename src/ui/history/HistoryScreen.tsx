import { useSearch } from "@tanstack/react-router";
import type { Position } from "../../engine/events/identifiers.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { Pager } from "../components/Pager.tsx";
import { useSeek } from "../stores/PositionProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { HistoryTable } from "./HistoryTable.tsx";
import styles from "./history.module.css";
import { HISTORY_PAGE_SIZE, historySearchSchema } from "./historySearch.ts";
import { historyText } from "./historyText.ts";
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
        <h1>{historyText.title}</h1>
        <p>{isPast ? historyText.past(position) : historyText.now(head)}</p>
      </header>
      {isPast && <Ahead position={position} head={head} />}
      {page.count > 0 && (
        <>
          <HistoryTable page={page} position={position} />
          {page.count === page.newest && <p className={styles.end}>{historyText.begins}</p>}
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
      title={historyText.empty.title}
      actions={<LinkButton to="/new">{historyText.empty.create}</LinkButton>}
    >
      {historyText.empty.words}
    </EmptyState>
  );
}

function Ahead({ position, head }: { readonly position: number; readonly head: number }) {
  const seek = useSeek();
  const ahead = head - position;
  if (ahead <= 0) return null;
  return (
    <p className={styles.ahead}>
      <span>{historyText.ahead(ahead)}</span>
      <Button small variant="quiet" onPress={() => seek((position + 1) as Position)}>
        {historyText.showNext}
      </Button>
    </p>
  );
}
