import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { type ReactNode, useEffect } from "react";
import { useStore } from "zustand";
import { type Clock, toInstant } from "../../src/lib/clock.ts";
import { seededIds } from "../../src/lib/ids.ts";
import type { Backend } from "../../src/ui/backend.ts";
import { keepRootSearch, readRootSearch } from "../../src/ui/rootSearch.ts";
import { BackendProvider, useBackend } from "../../src/ui/stores/BackendProvider.tsx";
import { PositionProvider } from "../../src/ui/stores/PositionProvider.tsx";

/** The present of all component tests. */
export const TEST_NOW = "2026-11-23T15:40:00.000Z";

const testClock: Clock = { now: () => toInstant(TEST_NOW) };
const testIds = seededIds("component tests");

/** The app's own addresses, so that links lead where they lead in the app. */
const PATHS = [
  "/",
  "/orders",
  "/orders/$number",
  "/new",
  "/statistics",
  "/history",
  "/under-the-hood",
  "/settings",
];

function OpenBook({ bookId, children }: { readonly bookId: string; readonly children: ReactNode }) {
  const { openBook, books } = useBackend();
  const isOpen = useStore(books, (state) => state.currentId === bookId);
  useEffect(() => {
    void openBook(bookId);
  }, [openBook, bookId]);
  return isOpen ? children : null;
}

export interface RenderOptions {
  readonly backend: Backend;
  readonly bookId?: string;
  /** Address of the screen, such as `/orders?at=12`. */
  readonly address?: string;
}

/**
 * Renders one screen with its stores and a router over memory, as the frame would: every link leads to the same
 * screen. Resolves when the router has settled; `address()` tells where it is.
 */
export async function renderScreen(element: ReactNode, options: RenderOptions) {
  const { backend, bookId = "book-1", address = "/" } = options;
  const rootRoute = createRootRoute({
    validateSearch: readRootSearch,
    search: { middlewares: [keepRootSearch] },
    component: () => (
      <PositionProvider>
        <OpenBook bookId={bookId}>{element}</OpenBook>
      </PositionProvider>
    ),
  });
  const routes = PATHS.map((path) => createRoute({ getParentRoute: () => rootRoute, path }));
  const router = createRouter({
    routeTree: rootRoute.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  await router.load();
  const view = render(
    <BackendProvider backend={backend} clock={testClock} ids={testIds} updates={null}>
      <RouterProvider router={router as never} />
    </BackendProvider>,
  );
  return { ...view, screen, router, address: () => router.state.location.href };
}
