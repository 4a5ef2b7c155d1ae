import { create } from "zustand";
import { NOTHING, type Selection } from "./selection.ts";

interface SelectionState {
  /** The book and the filters under which the orders were chosen. */
  readonly scope: string;
  readonly selection: Selection;
}

/** What is chosen in the list. It outlives a look at an order, and nothing else: another filter forgets it. */
export const useSelections = create<SelectionState>(() => ({ scope: "", selection: NOTHING }));

/** Chooses orders in a scope; what was chosen in another one is forgotten. */
export const setSelection = (scope: string, selection: Selection): void =>
  useSelections.setState({ scope, selection });
