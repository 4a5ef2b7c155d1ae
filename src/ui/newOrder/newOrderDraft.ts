import type { DraftKey } from "../drafts/draftStore.ts";

const NEW = "new";

/** The draft of a book's New order form, or of one that began as a copy of an order. */
export const newOrderDraft = (bookId: string, copyOf: string | null): DraftKey => ({
  bookId,
  form: copyOf === null ? NEW : `${NEW} like ${copyOf}`,
});

/** Whether a draft is that of a New order form. */
export const isNewOrderForm = (form: string): boolean => form === NEW || form.startsWith(`${NEW} `);
