import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { CommandId, Version } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Instant } from "../../lib/clock.ts";
import type { IdSource } from "../../lib/ids.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { keepInTab, readFromTab } from "../tabMemory.ts";
import { type Draft, type DraftKey, type DraftStore, draftIn, localStorageOrNull } from "./draftStore.ts";

/** A draft is written when nobody has typed for so long. */
const QUIET_MS = 250;

export interface DraftControl<Values> {
  /** When it was last kept; null while there is nothing to keep. */
  readonly savedAt: Instant | null;
  /** True after a draft was found when the form opened. */
  readonly isRestored: boolean;
  readonly commandId: CommandId;
  /** Forgets it, for a form that was sent. */
  remove(): void;
  /**
   * Fills the form anew, with another command's id; what was kept is gone.
   * @returns takes it back.
   */
  startOver(values: Values): () => void;
}

export interface DraftOptions<Values> {
  /** Null: nothing is kept. */
  readonly key: DraftKey | null;
  readonly kept: Draft<Values> | null;
  readonly version: Version | null;
  readonly about: SubjectId | null;
  /** True where there is nothing that would be a loss. */
  readonly isUntouched: (values: Values) => boolean;
}

const storeOf = <Values>(key: DraftKey | null): DraftStore<Values> =>
  draftIn(key === null ? null : localStorageOrNull(), key ?? { bookId: "", form: "" });

const TAB = "orderlog.tab";

/** This tab's own id, which a reload keeps. */
function tabOf(ids: IdSource): string {
  const kept = readFromTab(TAB, (value): value is string => typeof value === "string");
  const tab = kept ?? ids.next();
  if (kept === null) keepInTab(TAB, tab);
  return tab;
}

/** The draft that a form left, read once when it opens; null for no key. */
export function useKeptDraft<Values>(key: DraftKey | null): Draft<Values> | null {
  const [kept] = useState(() => storeOf<Values>(key).read());
  return kept;
}

/** Keeps what is typed into a form. */
export function useDraft<Values extends FieldValues, Read>(
  form: UseFormReturn<Values, unknown, Read>,
  { key, kept, version, about, isUntouched }: DraftOptions<Values>,
): DraftControl<Values> {
  const { clock, ids } = useBackend();
  const { bookId, form: name } = key ?? {};
  const store = useMemo(
    () => storeOf<Values>(bookId === undefined || name === undefined ? null : { bookId, form: name }),
    [bookId, name],
  );
  const tab = useMemo(() => tabOf(ids), [ids]);
  const [commandId, setCommandId] = useState(() =>
    kept?.tab === tab ? kept.commandId : (ids.next() as CommandId),
  );
  const [savedAt, setSavedAt] = useState<Instant | null>(kept?.savedAt ?? null);
  const [isRestored, setRestored] = useState(kept !== null);
  const isGone = useRef(false);
  const base = { commandId, tab, version: kept?.version ?? version, about: kept?.about ?? about };
  const latest = useRef({ base, isUntouched });
  latest.current = { base, isUntouched };

  const keep = useCallback(() => {
    const values = form.getValues();
    if (isGone.current) return;
    if (latest.current.isUntouched(values)) {
      store.remove();
      return setSavedAt(null);
    }
    const now = clock.now();
    if (store.write({ savedAt: now, values, ...latest.current.base })) setSavedAt(now);
  }, [form, store, clock]);
  useEffect(() => keepWhenQuiet(form, keep), [form, keep]);

  const remove = useCallback(() => {
    isGone.current = true;
    store.remove();
  }, [store]);
  const startOver = useCallback(
    (values: Values) => {
      const before = {
        savedAt: clock.now(),
        values: structuredClone(form.getValues()),
        ...latest.current.base,
      };
      store.remove();
      form.reset(values);
      setSavedAt(null);
      setRestored(false);
      setCommandId(ids.next() as CommandId);
      return () => {
        store.write(before);
        form.reset(before.values);
        setSavedAt(before.savedAt);
        setCommandId(before.commandId);
      };
    },
    [store, form, clock, ids],
  );
  return { savedAt, isRestored, commandId, remove, startOver };
}

/** Calls `keep` when nobody has typed for a while, and at once when the form or the page goes. */
function keepWhenQuiet<Values extends FieldValues, Read>(
  form: UseFormReturn<Values, unknown, Read>,
  keep: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepNow = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  const unsubscribe = form.subscribe({
    formState: { values: true },
    callback: () => {
      clearTimeout(timer);
      timer = setTimeout(keepNow, QUIET_MS);
    },
  });
  // A reload or a closed tab doesn't wait until nobody has typed for a while.
  window.addEventListener("pagehide", keepNow);
  return () => {
    unsubscribe();
    window.removeEventListener("pagehide", keepNow);
    keepNow();
  };
}
