import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { Clock } from "../../lib/clock.ts";
import type { IdSource } from "../../lib/ids.ts";
import type { AppUpdates } from "../appUpdates.ts";
import type { Backend } from "../backend.ts";
import type { InstallOffer } from "../installOffer.ts";
import { createStores, type Stores } from "./stores.ts";

/** What the composition root hands to the screens. */
export interface Services {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** New versions of the app; null where there is no service worker. */
  readonly updates: AppUpdates | null;
  /** The browser's offer to install the app; left out where there can be none. */
  readonly install?: InstallOffer | undefined;
}

export type BackendAccess = Services & Stores;

const BackendContext = createContext<BackendAccess | null>(null);

/** Makes the stores over a backend, and keeps them fed while mounted. */
export function BackendProvider({
  backend,
  clock,
  ids,
  updates,
  install,
  children,
}: Services & { readonly children: ReactNode }) {
  const access = useMemo(
    () => ({ backend, clock, ids, updates, install, ...createStores(backend) }),
    [backend, clock, ids, updates, install],
  );
  useEffect(() => access.follow(), [access]);
  useEffect(() => {
    access.readBooks().catch(access.reportTrouble);
  }, [access]);
  return <BackendContext value={access}>{children}</BackendContext>;
}

/**
 * The backend with the stores over it.
 * @throws Error outside of a `BackendProvider`.
 */
export function useBackend(): BackendAccess {
  const access = useContext(BackendContext);
  if (access === null) throw new Error("useBackend needs a BackendProvider above it");
  return access;
}
