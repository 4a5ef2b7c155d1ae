import { toast } from "../../components/toastStore.ts";
import { ordersText } from "../ordersText.ts";
import type { SavedView } from "./savedView.ts";
import { deleteView, savedViews, saveView } from "./savedViews.ts";
import { ViewNameForm } from "./ViewNameForm.tsx";

interface RenameViewDialogProps {
  readonly bookId: string;
  readonly view: SavedView;
  readonly onClose: () => void;
}

/** Gives a saved view another name. */
export function RenameViewDialog({ bookId, view, onClose }: RenameViewDialogProps) {
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
