import { create } from "zustand";
import type { Progress } from "../../backend.ts";

interface ExportState {
  /** Null while none is written, and before it has come anywhere. */
  readonly progress: Progress | null;
  /** Null while none is written. */
  readonly running: AbortController | null;
}

export const EXPORT_IDLE: ExportState = { progress: null, running: null };

/** The export of orders that is under way. */
export const useOrdersExport = create<ExportState>(() => EXPORT_IDLE);
