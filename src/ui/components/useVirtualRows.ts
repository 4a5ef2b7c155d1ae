import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";

/** What is drawn of a list, from its top: a row by its place, or a gap in CSS pixels where rows are left out. */
export type VirtualPart =
  | { readonly kind: "row"; readonly index: number }
  | { readonly kind: "gap"; readonly after: number; readonly height: number };

export interface VirtualRowsOptions {
  readonly count: number;
  /** Holds the rows; each carries its place as `data-index`. */
  readonly body: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever the list stands, so that it can take the focus; -1: none. */
  readonly pinned: number;
  /** Rows drawn beyond both edges; as many as Tab needs to find a next row, unless given. */
  readonly overscan?: number;
}

export interface VirtualRows {
  readonly parts: readonly VirtualPart[];
  /** The `ref` of each row: rows may be of different heights. */
  readonly measure: (row: Element | null) => void;
}

/** A row of one line, until a row of this list was seen. */
const USUAL_HEIGHT = 36;
/** So many rows beyond both edges, and Tab always finds a next row. */
const OVERSCAN = 8;

/**
 * The rows of a long list that are near what is seen of the screen, in the frame's `main`. The row that has the
 * focus stays drawn wherever it is. On paper, and where nothing is laid out, all rows are drawn.
 */
export function useVirtualRows({
  count,
  body,
  pinned,
  overscan = OVERSCAN,
}: VirtualRowsOptions): VirtualRows {
  const frame = useFrame();
  const isWhole = useIsPrinting() || frame === null || frame.clientHeight === 0;
  const { top, height } = useGeometry(frame, body);
  const rangeExtractor = useCallback(
    (range: Range) => keptRange(range, body.current, pinned),
    [body, pinned],
  );
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    enabled: !isWhole,
    getScrollElement: () => frame,
    initialOffset: () => frame?.scrollTop ?? 0,
    initialRect: { width: frame?.clientWidth ?? 0, height: frame?.clientHeight ?? 0 },
    estimateSize: () => height,
    scrollMargin: top,
    overscan,
    rangeExtractor,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height makes all estimates void
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const parts = isWhole
    ? Array.from({ length: count }, (_, index) => ({ kind: "row", index }) as const)
    : partsOf(virtualizer.getVirtualItems(), top, top + virtualizer.getTotalSize());
  return { parts, measure: virtualizer.measureElement };
}

/** What scrolls the screen. Looked for again once mounted: a screen may be mounted together with its frame. */
function useFrame(): HTMLElement | null {
  const [frame, setFrame] = useState(() => document.getElementById("main"));
  useLayoutEffect(() => setFrame(document.getElementById("main")), []);
  return frame;
}

/** Where the rows begin in what scrolls, and how high the first one is. */
function useGeometry(frame: HTMLElement | null, body: RefObject<HTMLElement | null>) {
  const [geometry, setGeometry] = useState({ top: 0, height: USUAL_HEIGHT, isSeen: false });
  useLayoutEffect(() => {
    if (!frame || !body.current) return;
    const edge = frame.getBoundingClientRect().top + frame.clientTop;
    const top = Math.round(body.current.getBoundingClientRect().top - edge + frame.scrollTop);
    const first = body.current.querySelector("[data-index]");
    setGeometry((before) => {
      const height = before.isSeen || !first ? before.height : first.getBoundingClientRect().height;
      if (before.top === top && before.height === height) return before;
      return { top, height, isSeen: before.isSeen || first !== null };
    });
  });
  return geometry;
}

/** The rows near the screen, and beside them those that must not go: the pinned one and the one with the focus. */
function keptRange(range: Range, body: HTMLElement | null, pinned: number): number[] {
  const near = defaultRangeExtractor(range);
  const kept = [pinned, focusedIndex(body)].filter(
    (index) => index >= 0 && index < range.count && !near.includes(index),
  );
  return kept.length === 0 ? near : [...new Set([...kept, ...near])].sort((a, b) => a - b);
}

function focusedIndex(body: HTMLElement | null): number {
  const focused = document.activeElement;
  if (body === null || focused === null || !body.contains(focused)) return -1;
  return Number(focused.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);
}

function partsOf(items: readonly VirtualItem[], top: number, bottom: number): VirtualPart[] {
  const parts: VirtualPart[] = [];
  let end = top;
  let after = -1;
  for (const item of items) {
    if (item.start > end) parts.push({ kind: "gap", after, height: item.start - end });
    parts.push({ kind: "row", index: item.index });
    end = item.end;
    after = item.index;
  }
  if (bottom > end) parts.push({ kind: "gap", after, height: bottom - end });
  return parts;
}

const PAPER = "print";

function watchPaper(onChange: () => void): () => void {
  const media = globalThis.matchMedia?.(PAPER);
  media?.addEventListener("change", onChange);
  return () => media?.removeEventListener("change", onChange);
}

const isPaper = (): boolean => globalThis.matchMedia?.(PAPER).matches ?? false;

/** True while the page is drawn for paper. */
const useIsPrinting = (): boolean => useSyncExternalStore(watchPaper, isPaper);
