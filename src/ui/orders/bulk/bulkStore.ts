import { create } from "zustand";
import type { StreamId } from "../../../engine/events/identifiers.ts";
import type { BulkCommandType } from "../../../orders/order/bulkCommands.ts";
import type { OrderSummary } from "../../../orders/queries/orderList.ts";
import type { BulkAnswer, BulkTarget } from "./runBulk.ts";

/** Something that is, or was, done to many orders. */
export interface BulkRun {
  readonly bookId: string;
  readonly command: BulkCommandType;
  readonly orders: readonly (OrderSummary & BulkTarget)[];
  readonly answers: ReadonlyMap<StreamId, BulkAnswer>;
  readonly isRunning: boolean;
}

interface BulkState {
  /** The latest one; its answers stay until they are dismissed, whatever screen is open. */
  readonly run: BulkRun | null;
  /** Whether its answers are open, order by order. */
  readonly isOpen: boolean;
  /** Asks those that gave no answer, or failed. */
  readonly goOn: () => void;
  readonly stop: () => void;
}

const IDLE: BulkState = { run: null, isOpen: false, goOn: () => {}, stop: () => {} };

export const useBulkRun = create<BulkState>(() => IDLE);

/** Opens or closes the answers, order by order. */
export const openAnswers = (isOpen: boolean): void => useBulkRun.setState({ isOpen });

/** Forgets the answers. */
export const dismissBulkRun = (): void => useBulkRun.setState(IDLE);
