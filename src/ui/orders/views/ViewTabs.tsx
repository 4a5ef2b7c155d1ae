import { Link } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { PanelButton } from "../../components/PanelButton.tsx";
import { formatNumber } from "../../format/number.ts";
import { useCurrentBook } from "../../stores/useBooks.ts";
import styles from "../OrdersScreen.module.css";
import { lookOf, type OrderListSearch } from "../orderListSearch.ts";
import { ordersText } from "../ordersText.ts";
import type { OrderListView } from "../useOrderList.ts";
import { ORDER_VIEWS, savedViewOf, viewOf } from "./orderViews.ts";
import { SaveViewButton } from "./SaveViewButton.tsx";
import type { SavedView } from "./savedView.ts";
import { useSavedViews } from "./savedViews.ts";

const ViewPanel = lazy(async () => {
  const { ViewPanel } = await import("./ViewPanel.tsx");
  return { default: ViewPanel };
});

const RenameViewDialog = lazy(async () => {
  const { RenameViewDialog } = await import("./RenameViewDialog.tsx");
  return { default: RenameViewDialog };
});

interface ViewTabsProps {
  readonly search: OrderListSearch;
  readonly view: OrderListView;
}

/** The views that come with the application, with their numbers of orders, and those that were saved. */
export function ViewTabs({ search, view }: ViewTabsProps) {
  const bookId = useCurrentBook()?.bookId ?? "";
  const saved = useSavedViews(bookId);
  const current = savedViewOf(search, saved);
  const builtIn = viewOf(search);
  const { page, rows } = search;
  // Leaving a saved view leaves its sort and its columns, too.
  const look = current ? { rows } : lookOf(search);
  return (
    <nav className={styles.views} aria-label={ordersText.views}>
      {ORDER_VIEWS.map((one) => (
        <Tab
          key={one.label}
          search={{ ...one.search, ...look, page: one === builtIn && !current ? page : undefined }}
        >
          {one.label}{" "}
          <span className={styles.viewCount}>{formatNumber(one.count(view.all, view.lastDays))}</span>
        </Tab>
      ))}
      {saved.map((one) => (
        <SavedTab key={one.id} {...{ bookId, view: one, search }} isCurrent={one === current} />
      ))}
      <SaveViewButton bookId={bookId} search={search} view={view} views={saved} />
    </nav>
  );
}

interface SavedTabProps {
  readonly bookId: string;
  readonly view: SavedView;
  readonly search: OrderListSearch;
  readonly isCurrent: boolean;
}

function SavedTab({ bookId, view, search: { page, rows }, isCurrent }: SavedTabProps) {
  const [isRenaming, setRenaming] = useState(false);
  return (
    <span className={styles.savedView}>
      <Tab search={{ ...view.search, rows, page: isCurrent ? page : undefined }}>{view.name}</Tab>
      {isCurrent && (
        <PanelButton
          small
          icon={<ChevronDown aria-hidden="true" />}
          aria-label={ordersText.viewOptions(view.name)}
          panel={(panel) => <ViewPanel {...panel} {...{ bookId, view }} onRename={() => setRenaming(true)} />}
        />
      )}
      {isRenaming && (
        <Suspense fallback={null}>
          <RenameViewDialog {...{ bookId, view }} onClose={() => setRenaming(false)} />
        </Suspense>
      )}
    </span>
  );
}

function Tab({ search, children }: { readonly search: OrderListSearch; readonly children: ReactNode }) {
  return (
    <Link
      to="/orders"
      search={search}
      activeOptions={{ exact: true, includeSearch: true }}
      className={styles.view ?? ""}
    >
      {children}
    </Link>
  );
}
