import { Pencil, Trash2 } from "lucide-react";
import type { PanelProps } from "../../components/PanelButton.tsx";
import { PanelItem } from "../../components/PanelItem.tsx";
import { PopoverPanel } from "../../components/PopoverPanel.tsx";
import { toast } from "../../components/toastStore.ts";
import { ordersText } from "../ordersText.ts";
import type { SavedView } from "./savedView.ts";
import { deleteView, restoreView, savedViews } from "./savedViews.ts";
import { viewsText } from "./viewsText.ts";

export interface ViewPanelProps extends PanelProps {
  readonly bookId: string;
  readonly view: SavedView;
  readonly onRename: () => void;
}

/** What can be done with a saved view: another name, or none. */
export function ViewPanel({ bookId, view, onRename, ...panel }: ViewPanelProps) {
  return (
    <PopoverPanel {...panel} label={ordersText.viewOptions(view.name)}>
      <PanelItem
        icon={<Pencil aria-hidden="true" />}
        onPress={() => {
          panel.onClose();
          onRename();
        }}
      >
        {viewsText.renameView}
      </PanelItem>
      <PanelItem
        isDanger
        icon={<Trash2 aria-hidden="true" />}
        onPress={() => {
          panel.onClose();
          removeView(bookId, view);
        }}
      >
        {viewsText.deleteView}
      </PanelItem>
    </PopoverPanel>
  );
}

function removeView(bookId: string, view: SavedView): void {
  const place = savedViews(bookId).findIndex(({ id }) => id === view.id);
  deleteView(bookId, view.id);
  const undo = { label: viewsText.undo, onPress: () => restoreView(bookId, view, place) };
  toast(viewsText.viewDeleted(view.name), { action: undo });
}
