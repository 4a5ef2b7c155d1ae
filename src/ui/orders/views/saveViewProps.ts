import type { OrderListSearch } from "../orderListSearch.ts";
import type { OrderListView } from "../useOrderList.ts";
import type { SavedView } from "./savedView.ts";

/** What is to be kept as a view, and beside which others. */
export interface SaveViewProps {
  readonly bookId: string;
  readonly search: OrderListSearch;
  readonly view: OrderListView;
  /** The book's views so far. */
  readonly views: readonly SavedView[];
}
