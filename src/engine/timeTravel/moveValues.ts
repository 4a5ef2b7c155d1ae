import type { NumberArray } from "./numberColumn.ts";

/** Changes of rows' values, oldest first. */
export interface ValueChanges {
  readonly rows: NumberArray;
  readonly values: NumberArray;
  /** The row's change before this one; below 0: it had no value. */
  readonly previous: NumberArray;
}

/** Makes the values by row after `from` changes those after `to`, forwards or back; 0 for rows that had none. */
export function moveValues(byRow: NumberArray, changes: ValueChanges, from: number, to: number): void {
  const { rows, values, previous } = changes;
  for (let change = from; change < to; change++) byRow[rows[change] ?? 0] = values[change] ?? 0;
  for (let change = from - 1; change >= to; change--) {
    const before = previous[change] ?? -1;
    byRow[rows[change] ?? 0] = before < 0 ? 0 : (values[before] ?? 0);
  }
}
