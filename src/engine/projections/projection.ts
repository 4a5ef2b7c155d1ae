import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { ColumnSet } from "../timeTravel/columnSet.ts";

/**
 * A read model's definition (PR1). The fold is pure in the sense that the same events in the same order give
 * the same columns: it reads no clock and does no I/O. State lives in append-only columns that keep the
 * positions at which rows changed, so that it answers for every position up to its checkpoint.
 *
 * `R` is the read model: what `open` makes of the columns, with the queries' lookups on top.
 */
export interface Projection<R> {
  readonly name: string;
  /** Changes whenever the columns' meaning does; saved state of another schema is dropped. */
  readonly schema: string;
  /** Event types that it reads; others only move the checkpoint. */
  readonly eventTypes: ReadonlySet<string>;
  /** A read model on these columns: empty ones, or ones restored from a saved state. */
  open(columns: ColumnSet): R;
  /** Folds one upcast event. May throw: then the projection stops at this event (PR5). */
  apply(readModel: R, event: RecordedEvent): void;
}
