import { createStore, type StoreApi, useStore } from "zustand";
import { type CsvPlan, USUAL_COST_ITEMS } from "../../orders/csv/csvPlan.ts";
import type { CsvDialect } from "../../orders/csv/dialect.ts";
import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import { recognizeColumns } from "../../orders/csv/recognizePlan.ts";
import type { Backend } from "../backend.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import type { ImportChoices } from "./importChoices.ts";

/** A file on its way into the book, kept while other screens are looked at. */
export interface CsvImportState {
  readonly file: File | null;
  readonly corrections: Partial<CsvDialect>;
  readonly inspection: CsvInspection | null;
  readonly choices: ImportChoices;
  /** What the last dry run checked: its result holds for nothing else. */
  readonly checked: { readonly bookId: string; readonly plan: CsvPlan } | null;
}

const NO_CHOICES: ImportChoices = {
  columns: {},
  dateOrder: null,
  decimalMark: null,
  currency: null,
  cancelledStatuses: null,
  costItems: USUAL_COST_ITEMS.join(", "),
  creditNotesCancel: false,
};

const EMPTY: CsvImportState = {
  file: null,
  corrections: {},
  inspection: null,
  choices: NO_CHOICES,
  checked: null,
};

const stores = new WeakMap<Backend, StoreApi<CsvImportState>>();

function storeOf(backend: Backend): StoreApi<CsvImportState> {
  const store = stores.get(backend) ?? createStore<CsvImportState>(() => EMPTY);
  stores.set(backend, store);
  return store;
}

/** The state after a file was read; columns that a person chose stay where the file still has as many. */
export function inspected(state: CsvImportState, inspection: CsvInspection): CsvImportState {
  const isSame = state.inspection?.names.length === inspection.names.length;
  const columns = isSame ? state.choices.columns : recognizeColumns(inspection);
  return { ...state, inspection, choices: { ...state.choices, columns } };
}

export interface CsvImportStore extends CsvImportState {
  readonly begin: (file: File) => void;
  readonly keep: (inspection: CsvInspection, corrections: Partial<CsvDialect>) => void;
  readonly choose: (choices: Partial<ImportChoices>) => void;
  readonly remember: (checked: CsvImportState["checked"]) => void;
}

/** The file on its way, and what may be done to it. */
export function useCsvImportStore(): CsvImportStore {
  const store = storeOf(useBackend().backend);
  const state = useStore(store);
  return {
    ...state,
    begin: (file) => store.setState({ ...EMPTY, file }),
    keep: (inspection, corrections) =>
      store.setState((before) => ({ ...inspected(before, inspection), corrections })),
    choose: (choices) => store.setState((before) => ({ choices: { ...before.choices, ...choices } })),
    remember: (checked) => store.setState({ checked }),
  };
}
