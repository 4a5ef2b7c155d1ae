import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { CommandId } from "../../engine/events/identifiers.ts";
import type { Instant } from "../../lib/clock.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { type Draft, draftsIn, localStorageOrNull } from "./draftStore.ts";
import { isUntouched, type OrderFormValues, type ReadOrderForm } from "./orderForm.ts";

/** A draft is written when nobody has typed for so long. */
const QUIET_MS = 250;

export interface DraftControl {
  /** When it was last kept; null while there is nothing to keep. */
  readonly savedAt: Instant | null;
  /** True after a draft was found when the form opened. */
  readonly isRestored: boolean;
  readonly commandId: CommandId;
  /** Forgets it, for a form that was sent. */
  remove(): void;
  /** Forgets it and starts afresh, with another command's id. */
  discard(empty: OrderFormValues): void;
}

/** The draft that a book keeps, read once when the form opens. */
export function useKeptDraft(bookId: string): Draft | null {
  const [kept] = useState(() => draftsIn(localStorageOrNull(), bookId).read());
  return kept;
}

/** Keeps what is typed into a form as the book's draft. */
export function useDraft(
  bookId: string,
  kept: Draft | null,
  form: UseFormReturn<OrderFormValues, unknown, ReadOrderForm>,
): DraftControl {
  const { clock, ids } = useBackend();
  const store = useMemo(() => draftsIn(localStorageOrNull(), bookId), [bookId]);
  const [commandId, setCommandId] = useState(() => kept?.commandId ?? (ids.next() as CommandId));
  const [savedAt, setSavedAt] = useState<Instant | null>(kept?.savedAt ?? null);
  const [isRestored, setRestored] = useState(kept !== null);
  const isGone = useRef(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      timer = undefined;
      const values = form.getValues();
      if (isGone.current || isUntouched(values)) return;
      const now = clock.now();
      if (store.write({ savedAt: now, commandId, values })) setSavedAt(now);
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, QUIET_MS);
      },
    });
    const keepAtOnce = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      keep();
    };
    // A reload or a closed tab doesn't wait until nobody has typed for a while.
    window.addEventListener("pagehide", keepAtOnce);
    return () => {
      unsubscribe();
      window.removeEventListener("pagehide", keepAtOnce);
      keepAtOnce();
    };
  }, [form, store, clock, commandId]);

  const remove = useCallback(() => {
    isGone.current = true;
    store.remove();
  }, [store]);
  const discard = useCallback(
    (empty: OrderFormValues) => {
      store.remove();
      form.reset(empty);
      setSavedAt(null);
      setRestored(false);
      setCommandId(ids.next() as CommandId);
    },
    [store, form, ids],
  );
  return { savedAt, isRestored, commandId, remove, discard };
}
