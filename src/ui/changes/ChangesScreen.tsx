import { useMemo, useState } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { ChangesAnswer } from "../../orders/queries/changes.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { formatFullMoment } from "../format/dates.ts";
import page from "../statistics/page.module.css";
import { useAnswer, useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { useMarkers } from "../timebar/useMarkers.ts";
import { AppearedOrders, RetotalledOrders, StatusChanges } from "./ChangedOrders.tsx";
import styles from "./changes.module.css";
import { changesText } from "./changesText.ts";
import { EndTools } from "./EndTools.tsx";
import { MoneyChanges } from "./MoneyChanges.tsx";

const words = changesText.span;

/** How many orders a list shows at first, and how many more at a press. */
const FIRST = 20;
const MORE = 100;

/** What is different at the position on the screen from what was at marker A: orders, status, money. */
export function ChangesScreen() {
  const { a } = useMarkers();
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1>{changesText.title}</h1>
          <p>{changesText.lead}</p>
        </div>
      </header>
      {a === null ? <NoMarker /> : <Changes key={a} from={a} />}
    </div>
  );
}

function NoMarker() {
  const { mark } = useMarkers();
  const { position, head } = useShown();
  return (
    <EmptyState
      title={changesText.noMarker.title}
      actions={
        <>
          <Button variant="primary" onPress={() => mark("a", 0 as Position)}>
            {changesText.noMarker.beginning}
          </Button>
          {head > 0 && (
            <Button onPress={() => mark("a", position)}>{changesText.noMarker.setA(position)}</Button>
          )}
        </>
      }
    >
      {changesText.noMarker.words}
    </EmptyState>
  );
}

function Changes({ from }: { readonly from: Position }) {
  const [limit, setLimit] = useState(FIRST);
  const question = useMemo(() => ({ kind: "changes", from, limit }) as const, [from, limit]);
  const changes = useAnswer(question);
  if (changes === undefined) return null;
  const showMore = () => setLimit((before) => before + MORE);
  return (
    <>
      <EndTools changes={changes} asked={from} />
      <p className={styles.span} role="status" aria-label={words.label}>
        <Span changes={changes} asked={from} />
      </p>
      {changes.to > changes.from && (
        <>
          <MoneyChanges money={changes.money} from={changes.from} />
          <AppearedOrders appeared={changes.appeared} onMore={showMore} />
          <StatusChanges statuses={changes.statuses} onMore={showMore} />
          <RetotalledOrders totals={changes.totals} onMore={showMore} />
        </>
      )}
    </>
  );
}

/** Both ends in words. */
function Span({ changes, asked }: { readonly changes: ChangesAnswer; readonly asked: Position }) {
  const timeZone = useTimeZone();
  const end = (position: number, at: ChangesAnswer["fromAt"]) =>
    at === null ? words.beforeFirst : words.end(position, formatFullMoment(at, timeZone));
  const { from, to, fromAt, toAt, isAhead } = changes;
  if (isAhead) return words.ahead(asked, to);
  if (from === to) return words.same(end(from, fromAt));
  return words.between(end(from, fromAt), end(to, toAt), to - from);
}
