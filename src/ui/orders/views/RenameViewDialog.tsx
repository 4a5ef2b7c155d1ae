import { toast } from "../../components/toastStore.ts";
import type { SavedView } from "./savedView.ts";
import { deleteView, savedViews, saveView } from "./savedViews.ts";
import { ViewNameForm } from "./ViewNameForm.tsx";
import { viewsText } from "./viewsText.ts";

interface RenameViewDialogProps {
  readonly bookId: string;
  readonly view: SavedView;
  readonly onClose: () => void;
}

/** Gives a saved view another name. */
export function RenameViewDialog({ bookId, view, onClose }: RenameViewDialogProps) {
  return (
    <ViewNameForm
      title={viewsText.renameViewTitle(view.name)}
      confirm={viewsText.rename}
      name={view.name}
      others={savedViews(bookId).filter(({ id }) => id !== view.id)}
      onClose={onClose}
      onSave={(name, replaced) => {
        if (replaced !== null) deleteView(bookId, replaced.id);
        saveView(bookId, { ...view, name });
        toast(viewsText.viewRenamed(name));
        onClose();
      }}
    />
  );
}
