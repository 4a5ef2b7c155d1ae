import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { Pager } from "../components/Pager.tsx";
import { useSeek } from "../stores/PositionProvider.tsx";
import { useAnswer, useShown } from "../stores/useAnswer.ts";
import { HistoryFilter } from "./HistoryFilter.tsx";
import { HistoryTable } from "./HistoryTable.tsx";
import styles from "./history.module.css";
import { historyPage } from "./historyPage.ts";
import {
  type EventFilter,
  eventFilter,
  HISTORY_PAGE_SIZE,
  type HistorySearch,
  historySearchSchema,
} from "./historySearch.ts";
import { historyText } from "./historyText.ts";

/** The log itself, newest first from the position that the screen shows; all of it, or a kind, or an order's. */
export function HistoryScreen() {
  const { position, head, isPast, isReady } = useShown();
  const search = historySearchSchema.parse(useSearch({ strict: false }));
  const { type, order } = search;
  const filter = useMemo(() => eventFilter({ type, order }), [type, order]);
  const navigate = useNavigate();
  const found = useFound(filter);
  if (isReady && head === 0) return <NothingYet />;
  const change = (to: Pick<HistorySearch, "type" | "order">) => {
    void navigate({ to: "/history", search: to });
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{historyText.title}</h1>
        <p>{isPast ? historyText.past(position) : historyText.now(head)}</p>
      </header>
      {isPast && <Ahead position={position} head={head} />}
      <HistoryFilter filter={filter} found={filter === null ? null : found} onChange={change} />
      {filter !== null && found === 0 ? (
        <NothingFound onAll={() => change({})} />
      ) : (
        <Events
          search={search}
          filter={filter}
          position={position}
          total={filter === null ? position : found}
        />
      )}
    </div>
  );
}

/** How many events a filter finds; null before the answer, and without a filter. */
function useFound(filter: EventFilter | null): number | null {
  const answer = useAnswer(filter && { kind: "filteredEvents", ...filter, offset: 0, limit: 0 });
  return answer?.total ?? null;
}

interface EventsProps {
  readonly search: HistorySearch;
  readonly filter: EventFilter | null;
  readonly position: number;
  readonly total: number | null;
}

function Events({ search, filter, position, total }: EventsProps) {
  if (total === null || total === 0) return null;
  const page = historyPage(total, search.page ?? 1);
  const { type, order } = search;
  return (
    <>
      <HistoryTable
        key={`${type ?? ""}/${order ?? ""}/${page.number}`}
        page={page}
        filter={filter}
        position={position}
      />
      {filter === null && page.offset + page.count === total && (
        <p className={styles.end}>{historyText.begins}</p>
      )}
      <Pager
        total={total}
        offset={page.offset}
        shown={page.count}
        pageSize={HISTORY_PAGE_SIZE}
        linkTo={(target) => ({ to: "/history", search: { type, order, page: target } })}
      />
    </>
  );
}

function NothingFound({ onAll }: { readonly onAll: () => void }) {
  return (
    <EmptyState
      title={historyText.filter.none}
      actions={<Button onPress={onAll}>{historyText.filter.showAll}</Button>}
    >
      {historyText.filter.noneWords}
    </EmptyState>
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
