import { toast } from "../../components/toastStore.ts";
import { useBackend } from "../../stores/BackendProvider.tsx";
import { filterWords } from "../filterWords.ts";
import { columnsOf } from "../listColumns.ts";
import { type OrderListSearch, sortOf } from "../orderListSearch.ts";
import { ordersText } from "../ordersText.ts";
import { useFilteredCustomer } from "../useFilteredCustomer.ts";
import { usedCurrency } from "../useOrderList.ts";
import { keptSearch, MAX_VIEW_NAME } from "./savedView.ts";
import { saveView } from "./savedViews.ts";
import type { SaveViewProps } from "./saveViewProps.ts";
import { ViewNameForm } from "./ViewNameForm.tsx";
import styles from "./views.module.css";
import { viewsText } from "./viewsText.ts";

/** Keeps filters, sort and columns under a name. */
export function SaveViewDialog(props: SaveViewProps & { readonly onClose: () => void }) {
  const { bookId, search, view, views, onClose } = props;
  const { ids } = useBackend();
  const customer = useFilteredCustomer(search);
  const filters = filterWords(search, customer, usedCurrency(search, view)).map(({ text }) => text);
  return (
    <ViewNameForm
      title={ordersText.saveView}
      confirm={ordersText.saveView}
      name={filters.join(", ").slice(0, MAX_VIEW_NAME)}
      others={views}
      onClose={onClose}
      onSave={(name, replaced) => {
        const id = replaced?.id ?? ids.next();
        const isKept = saveView(bookId, { id, name, search: keptSearch(search) });
        toast(isKept ? viewsText.viewSaved(name) : viewsText.viewSavedHere(name));
        onClose();
      }}
    >
      <div className={styles.shows}>
        <h3>{viewsText.viewShows}</h3>
        <ul>
          {shownWords(search, filters).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>{viewsText.saveViewHow}</p>
      </div>
    </ViewNameForm>
  );
}

function shownWords(search: OrderListSearch, filters: readonly string[]): readonly string[] {
  const columns = columnsOf(search).map((column) => ordersText.column(column));
  return [
    ...(filters.length > 0 ? filters : [viewsText.allOrders]),
    ordersText.sortedBy(sortOf(search)),
    viewsText.viewColumns(columns.join(", ")),
  ];
}
