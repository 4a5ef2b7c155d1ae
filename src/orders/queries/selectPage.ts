/** Which part of a sorted list is wanted. */
export interface PageOf {
  /** One key per entry; entries with equal keys keep their order. Never NaN. */
  readonly keys: Float64Array;
  /** The exact reverse of ascending. */
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * The places of the page's entries as if all had been sorted by key. Sorts the page only: what comes before and
 * after is told apart by two keys, found in linear time.
 */
export function selectPage({ keys, descending, offset, limit }: PageOf): number[] {
  const from = Math.min(Math.max(offset, 0), keys.length);
  const to = Math.min(from + Math.max(limit, 0), keys.length);
  if (from === to) return [];
  if (!descending) return selectAscending(keys, from, to);
  return selectAscending(keys, keys.length - to, keys.length - from).reverse();
}

function selectAscending(keys: Float64Array, from: number, to: number): number[] {
  if (isAscending(keys)) return Array.from({ length: to - from }, (_, place) => from + place);
  const scratch = keys.slice();
  const lowest = nthSmallest(scratch, from);
  const highest = nthSmallest(scratch, to - 1);
  const between: number[] = [];
  let before = 0;
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    if (key < lowest) before++;
    else if (key <= highest) between.push(place);
  }
  if (lowest < highest) between.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return between.slice(from - before, to - before);
}

function isAscending(keys: Float64Array): boolean {
  for (let place = 1; place < keys.length; place++) {
    if ((keys[place] ?? 0) < (keys[place - 1] ?? 0)) return false;
  }
  return true;
}

/** Quickselect: the n-th smallest, from 0. Rearranges `values`. */
function nthSmallest(values: Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const { left, right } = partition(values, low, high);
    if (n <= right) high = right;
    else if (n >= left) low = left;
    else break;
  }
  return values[n] ?? 0;
}

/** Hoare's partition by the middle value: nothing up to `right` is greater, nothing from `left` is smaller. */
function partition(values: Float64Array, low: number, high: number): { left: number; right: number } {
  const pivot = values[(low + high) >>> 1] ?? 0;
  let left = low;
  let right = high;
  while (left <= right) {
    while ((values[left] ?? 0) < pivot) left++;
    while ((values[right] ?? 0) > pivot) right--;
    if (left <= right) {
      const value = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = value;
    }
  }
  return { left, right };
}
