import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { classes } from "../../components/classes.ts";
import type { PanelProps } from "../../components/PanelButton.tsx";
import { PopoverPanel } from "../../components/PopoverPanel.tsx";
import panelStyles from "../../components/popoverPanel.module.css";
import { toast } from "../../components/toastStore.ts";
import { ordersText } from "../ordersText.ts";
import type { SavedView } from "./savedView.ts";
import { deleteView, restoreView, savedViews, saveView } from "./savedViews.ts";
import { ViewNameForm } from "./ViewNameForm.tsx";

export interface ViewPanelProps extends PanelProps {
  readonly bookId: string;
  readonly view: SavedView;
}

/** What can be done with a saved view: another name, or none. */
export function ViewPanel({ bookId, view, ...panel }: ViewPanelProps) {
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) return <RenameView {...{ bookId, view }} onClose={panel.onClose} />;
  return (
    <PopoverPanel {...panel} label={ordersText.viewOptions(view.name)}>
      <button type="button" className={panelStyles.item} onClick={() => setRenaming(true)}>
        <Pencil aria-hidden="true" />
        {ordersText.renameView}
      </button>
      <button
        type="button"
        className={classes(panelStyles.item, panelStyles.danger)}
        onClick={() => {
          panel.onClose();
          removeView(bookId, view);
        }}
      >
        <Trash2 aria-hidden="true" />
        {ordersText.deleteView}
      </button>
    </PopoverPanel>
  );
}

function removeView(bookId: string, view: SavedView): void {
  const place = savedViews(bookId).findIndex(({ id }) => id === view.id);
  deleteView(bookId, view.id);
  const undo = { label: ordersText.undo, onPress: () => restoreView(bookId, view, place) };
  toast(ordersText.viewDeleted(view.name), { action: undo });
}

function RenameView({ bookId, view, onClose }: Omit<ViewPanelProps, "trigger">) {
  return (
    <ViewNameForm
      title={ordersText.renameViewTitle(view.name)}
      confirm={ordersText.rename}
      name={view.name}
      others={savedViews(bookId).filter(({ id }) => id !== view.id)}
      onClose={onClose}
      onSave={(name, replaced) => {
        if (replaced !== null) deleteView(bookId, replaced.id);
        saveView(bookId, { ...view, name });
        toast(ordersText.viewRenamed(name));
        onClose();
      }}
    />
  );
}
