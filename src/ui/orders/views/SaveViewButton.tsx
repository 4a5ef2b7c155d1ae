import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../../components/Button.tsx";
import styles from "../OrdersScreen.module.css";
import { filtersOf } from "../orderListSearch.ts";
import { ordersText } from "../ordersText.ts";
import { savedViewOf, viewOf } from "./orderViews.ts";
import { keptSearch } from "./savedView.ts";
import type { SaveViewProps } from "./saveViewProps.ts";

const SaveViewDialog = lazy(async () => {
  const { SaveViewDialog } = await import("./SaveViewDialog.tsx");
  return { default: SaveViewDialog };
});

/** Opens the form that keeps the present search under a name. */
export function SaveViewButton(props: SaveViewProps) {
  const [isOpen, setOpen] = useState(false);
  const known = knownAs(props);
  return (
    <>
      <Button
        variant="quiet"
        className={styles.saveView}
        icon={<Plus aria-hidden="true" />}
        isDisabled={known !== null}
        reason={known === null ? undefined : ordersText.isViewAlready(known)}
        onPress={() => setOpen(true)}
      >
        {ordersText.saveView}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SaveViewDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The name of the view that this search is already; null if it is none. */
function knownAs({ search, views }: SaveViewProps): string | null {
  const saved = savedViewOf(search, views);
  if (saved) return saved.name;
  const kept = keptSearch(search);
  const hasOwnLook = Object.keys(kept).length > Object.keys(filtersOf(search)).length;
  return hasOwnLook ? null : (viewOf(search)?.label ?? null);
}
