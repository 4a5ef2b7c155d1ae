/** The words of the dialogs over saved views. */
export const viewsText = {
  saveViewHow: "Its address is kept under a name, on this device: filters, sort and columns.",
  viewShows: "It shows",
  allOrders: "All orders",
  viewColumns: (columns: string): string => `Columns: ${columns}`,
  viewName: "Name",
  viewNameMissing: "Name the view.",
  viewExists: (name: string): string =>
    `There is a view “${name}” already. Choose another name, or replace it.`,
  tooManyViews: (most: string): string => `A book keeps ${most} views at most. Delete one first.`,
  replaceView: "Replace it",
  close: "Close",
  renameView: "Rename…",
  renameViewTitle: (name: string): string => `Rename the view “${name}”`,
  rename: "Rename",
  deleteView: "Delete view",
  viewSaved: (name: string): string => `View “${name}” saved.`,
  viewSavedHere: (name: string): string =>
    `View “${name}” lasts until this page is closed: this browser keeps nothing.`,
  viewRenamed: (name: string): string => `View renamed to “${name}”.`,
  viewDeleted: (name: string): string => `View “${name}” deleted.`,
  undo: "Undo",
} as const;
