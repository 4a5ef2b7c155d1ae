import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Position } from "../../engine/events/identifiers.ts";
import type { RootSearch } from "../rootSearch.ts";

export type MarkerName = "a" | "b";

/** Two positions that were marked, to compare what was at them. They are part of the address. */
export interface Markers {
  readonly a: Position | null;
  readonly b: Position | null;
  /** Puts a marker at a position; null takes it away. */
  readonly mark: (name: MarkerName, position: Position | null) => void;
}

/** The markers of the address. */
export function useMarkers(): Markers {
  const { a, b }: RootSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const mark = useCallback(
    (name: MarkerName, position: Position | null) => {
      void navigate({
        to: ".",
        search: (search) => ({ ...search, [name]: position ?? undefined }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { a: a ?? null, b: b ?? null, mark };
}
