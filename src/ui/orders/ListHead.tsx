import { Download } from "lucide-react";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { BulkCommandType } from "../../orders/order/bulkCommands.ts";
import type { OrderChoice } from "../../orders/queries/orderSelection.ts";
import { Button } from "../components/Button.tsx";
import { classes } from "../components/classes.ts";
import { useFocusAfter } from "../components/useFocusAfter.ts";
import { formatNumber } from "../format/number.ts";
import { useSaving } from "../settings/jobs.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useIsPast, useShown } from "../stores/useAnswer.ts";
import { useCurrentBook } from "../stores/useBooks.ts";
import { useToday } from "../stores/useShownDay.ts";
import { useBulkRun } from "./bulk/bulkStore.ts";
import { csvText } from "./csv/csvText.ts";
import { FoundRow } from "./FoundRow.tsx";
import { columnsOf } from "./listColumns.ts";
import styles from "./OrdersScreen.module.css";
import { filterOf, isNarrowed, type OrderListSearch, sortOf } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";
import { choiceOf, isNothing } from "./selection/selection.ts";
import type { RowSelection } from "./selection/useRowSelection.ts";
import type { OrderListView } from "./useOrderList.ts";

const FilterChips = lazy(async () => {
  const { FilterChips } = await import("./FilterChips.tsx");
  return { default: FilterChips };
});
const BulkBar = lazy(async () => {
  const { BulkBar } = await import("./bulk/BulkBar.tsx");
  return { default: BulkBar };
});
const BulkDialog = lazy(async () => {
  const { BulkDialog } = await import("./bulk/BulkDialog.tsx");
  return { default: BulkDialog };
});
const BulkStrip = lazy(async () => {
  const { BulkStrip } = await import("./bulk/BulkStrip.tsx");
  return { default: BulkStrip };
});

interface ListHeadProps {
  readonly search: OrderListSearch;
  readonly view: OrderListView;
  readonly selection: RowSelection;
  readonly onChange: (search: OrderListSearch) => void;
}

/** The line over the table: what is found, or what is selected and can be done with it. */
export function ListHead({ search, view, selection, onChange }: ListHeadProps) {
  const { list } = view;
  const isPast = useIsPast();
  const [acting, setActing] = useState<BulkCommandType | null>(null);
  if (isPast && acting !== null) setActing(null);
  const today = useToday();
  const save = useSaveCsv(search);
  const filter = useMemo(() => filterOf(search, today), [search, today]);
  const choice = useMemo(() => choiceOf(selection.selection, filter), [selection.selection, filter]);
  const isSelecting = !isNothing(selection.selection);
  const line = useRef<HTMLDivElement>(null);
  // The button that cleared the selection is gone with it.
  useFocusAfter(isSelecting, () => line.current?.parentElement?.querySelector<HTMLElement>("tbody input"));
  const found = (
    <Found {...{ search, view, onChange }} onExport={() => save({ kind: "all", filter, except: [] })} />
  );
  return (
    <>
      <div ref={line} className={classes(styles.found, isSelecting && styles.selecting)}>
        {isSelecting ? (
          <Suspense fallback={found}>
            <BulkBar {...{ list, selection, choice }} onAct={setActing} onExport={() => save(choice)} />
          </Suspense>
        ) : (
          found
        )}
      </div>
      <LatestRun />
      {acting !== null && (
        <Suspense fallback={null}>
          <BulkDialog
            command={acting}
            choice={choice}
            sort={sortOf(search)}
            onEnd={selection.drop}
            onClose={() => setActing(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Saves orders as CSV: the columns, the order and the position of the screen. */
function useSaveCsv(search: OrderListSearch): (choice: OrderChoice) => void {
  const { backend } = useBackend();
  const book = useCurrentBook();
  const { position } = useShown();
  const { start } = useSaving("exportOrders");
  return (choice) => {
    if (book === null) return;
    const request = { choice, sort: sortOf(search), columns: columnsOf(search), book, at: position };
    void start(
      async (job) => {
        const { saveOrdersCsv } = await import("./csv/saveOrdersCsv.ts");
        return saveOrdersCsv(backend, request, job);
      },
      ({ count }) => csvText.exported(formatNumber(count), count),
    );
  };
}

/** What was done to many orders of this book last. */
function LatestRun() {
  const bookId = useCurrentBook()?.bookId;
  const run = useBulkRun((state) => state.run);
  if (run === null || run.bookId !== bookId) return null;
  return (
    <Suspense fallback={null}>
      <BulkStrip run={run} />
    </Suspense>
  );
}

interface FoundProps extends Omit<ListHeadProps, "selection"> {
  readonly onExport: () => void;
}

function Found({ search, view, onChange, onExport }: FoundProps) {
  return (
    <FoundRow
      list={view.list}
      tools={
        <Button small variant="quiet" icon={<Download aria-hidden="true" />} onPress={onExport}>
          <span className={styles.words}>{ordersText.exportCsv}</span>
        </Button>
      }
    >
      {isNarrowed(search) && (
        <Suspense fallback={null}>
          <FilterChips {...{ search, view, onChange }} />
        </Suspense>
      )}
    </FoundRow>
  );
}
