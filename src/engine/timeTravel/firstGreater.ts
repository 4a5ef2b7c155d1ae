/**
 * Index of the first of the leading `length` ascending numbers that is greater than `bound`; `length` if none
 * is. So it is also how many are at or below `bound`: rows created up to a position, for one.
 */
export function firstGreater(ascending: ArrayLike<number>, length: number, bound: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) > bound) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The same over the numbers that `indices` picks out of `values`, ascending in that order. */
export function firstGreaterAt(indices: ArrayLike<number>, values: ArrayLike<number>, bound: number): number {
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[indices[middle] ?? 0] ?? Number.POSITIVE_INFINITY) > bound) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
