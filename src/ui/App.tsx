import "@fontsource-variable/inter/opsz.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import type { AppUpdates } from "./appUpdates.ts";
import { createAppRouter } from "./router.tsx";
import { BackendProvider, type Services } from "./stores/BackendProvider.tsx";

export interface AppProps extends Omit<Services, "updates"> {
  /** New versions of the app; left out where there is no service worker. */
  readonly updates?: AppUpdates;
}

/** The whole interface over a backend. */
export function App({ updates, ...services }: AppProps) {
  const [router] = useState(() => createAppRouter());
  return (
    <BackendProvider {...services} updates={updates ?? null}>
      <RouterProvider router={router} />
    </BackendProvider>
  );
}
