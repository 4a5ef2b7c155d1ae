import { useRouter, useSearch } from "@tanstack/react-router";
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { Position } from "../../engine/events/identifiers.ts";
import { useBackend } from "./BackendProvider.tsx";
import { createPositionControl, type PositionControl } from "./positionControl.ts";

const PositionContext = createContext<PositionControl | null>(null);

const positionOf = (search: object): ScreenPosition => {
  const at = "at" in search ? search.at : undefined;
  return typeof at === "number" ? (at as Position) : "now";
};

/** Keeps the address's `at` and the position of the screen together. Stands under the router. */
export function PositionProvider({ children }: { readonly children: ReactNode }) {
  const { aim, move } = useBackend();
  const router = useRouter();
  const at = positionOf(useSearch({ strict: false }));
  const control = useMemo(() => {
    return createPositionControl({
      ...{ aim, move },
      written: () => positionOf(router.state.location.search),
      write: (to, mode) => {
        void router.navigate({
          to: ".",
          search: (search) => ({ ...search, at: to === "now" ? undefined : to }),
          replace: mode === "replace",
          resetScroll: false,
        });
      },
      onFrame: (run) => requestAnimationFrame(run),
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      millis: () => performance.now(),
    });
  }, [aim, move, router]);
  useLayoutEffect(() => control.follow(at), [control, at]);
  return <PositionContext value={control}>{children}</PositionContext>;
}

/** Where the screen wants to be: the moving end of the log, or a fixed place in it. From the address. */
export function useScreenPosition(): ScreenPosition {
  return useStore(useBackend().view, (state) => state.target);
}

/**
 * Moves the whole screen to a position; the address follows.
 * @throws Error outside of a `PositionProvider`.
 */
export function useSeek(): (to: ScreenPosition) => void {
  const control = useContext(PositionContext);
  if (control === null) throw new Error("useSeek needs a PositionProvider above it");
  return control.seek;
}
