import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useSearch,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { type ReactNode, useEffect } from "react";
import { useStore } from "zustand";
import { steppingClock } from "../../../src/lib/clock.ts";
import { seededIds } from "../../../src/lib/ids.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { keepRootSearch, readRootSearch } from "../../../src/ui/rootSearch.ts";
import { BackendProvider, useBackend } from "../../../src/ui/stores/BackendProvider.tsx";

/** Opens the canned book and follows the address, as the frame does. */
function OpenBook() {
  const { openBook, aim, books } = useBackend();
  const at = readRootSearch(useSearch({ strict: false })).at ?? "now";
  const isOpen = useStore(books, (state) => state.currentId !== null);
  useEffect(() => aim(at), [aim, at]);
  useEffect(() => void openBook("book-1"), [openBook]);
  return isOpen ? <Outlet /> : null;
}

export interface ScreenAt {
  readonly backend: Backend;
  /** Such as "/statistics?at=12". */
  readonly address: string;
}

/** A screen over a backend, alone under a router; other addresses show nothing but can be read. */
export function renderScreen(Screen: () => ReactNode, { backend, address }: ScreenAt) {
  const rootRoute = createRootRoute({
    validateSearch: readRootSearch,
    search: { middlewares: [keepRootSearch] },
    component: OpenBook,
  });
  const route = (path: string, component: () => ReactNode) =>
    createRoute({ getParentRoute: () => rootRoute, path, component });
  const path = address.split("?")[0] ?? "/";
  const others = [
    "/orders",
    "/orders/$number",
    "/statistics",
    "/statistics/why",
    "/settings",
    "/under-the-hood",
  ];
  const router = createRouter({
    routeTree: rootRoute.addChildren([
      route(path, Screen),
      ...others.filter((other) => other !== path).map((other) => route(other, () => null)),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <BackendProvider
      backend={backend}
      clock={steppingClock("2026-11-23T15:40:00Z", 0)}
      ids={seededIds("screen")}
      updates={null}
    >
      <RouterProvider router={router as never} />
    </BackendProvider>,
  );
  return router;
}
