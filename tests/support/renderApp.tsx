import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { toInstant } from "../../src/lib/clock.ts";
import { seededIds } from "../../src/lib/ids.ts";
import type { Backend } from "../../src/ui/backend.ts";
import { createAppRouter } from "../../src/ui/router.tsx";
import { BackendProvider } from "../../src/ui/stores/BackendProvider.tsx";
import { TEST_NOW } from "./renderScreen.tsx";

// jsdom lays nothing out and can't scroll; the router asks it to.
Element.prototype.scrollTo ??= () => {};

/** Renders the whole app at an address, over memory. `at()` is the position in its address. */
export function renderApp(backend: Backend, address = "/history") {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  const clock = { now: () => toInstant(TEST_NOW) };
  const view = render(
    <BackendProvider backend={backend} clock={clock} ids={seededIds("app tests")} updates={null}>
      <RouterProvider router={router} />
    </BackendProvider>,
  );
  return { ...view, screen, router, at: () => router.state.location.search.at };
}
