import { Dexie, type DexieOptions } from "dexie";
import { EngineError } from "../../engine/engineError.ts";
import { refuseNewerSchema } from "./refuseNewerSchema.ts";
import { asEngineError } from "./storageErrors.ts";

/** What a guarded database is held to. */
export interface Guard {
  /** The highest schema version that this build declares. */
  readonly schema: number;
  /** True: it was made before, so that one that isn't there has vanished. */
  readonly mustExist: boolean;
}

const vanished = (name: string): EngineError =>
  new EngineError("storage-vanished", `The browser no longer has the database “${name}”`);

/**
 * A database that holds what can't be made again. It is never made anew in silence where it was before: not
 * after an eviction, not when the site's data were cleared while it was open. A lost connection is opened again,
 * and what stands in the way of that is told. A newer build's schema is left alone.
 */
export class GuardedDatabase extends Dexie {
  // In an object: Dexie hands out copies of a database that inherit from it.
  private readonly guarded = {
    wasOpen: false,
    isClosedForGood: false,
    reopening: null as Promise<void> | null,
    listeners: new Set<(failure: unknown) => void>(),
  };

  constructor(name: string, options: DexieOptions, { schema, mustExist }: Guard) {
    super(name, { ...options, cache: "disabled" });
    this.guarded.wasOpen = mustExist;
    // Throwing aborts the making, so that nothing is left behind.
    this.on("populate", () => {
      if (this.guarded.wasOpen) throw vanished(name);
    });
    refuseNewerSchema(this, schema);
    const onReady = () => {
      this.guarded.wasOpen = true;
      this.backendDB().addEventListener("close", () => this.lookAgain());
    };
    this.on("ready", onReady, true);
    // Somebody deletes it, or a newer build changes it. Dexie has given way before this is called.
    this.on("versionchange", () => this.lookAgain());
  }

  /** Calls back with what stands in the way, when the connection was lost and can't be had again. */
  onLoss(listener: (failure: unknown) => void): void {
    this.guarded.listeners.add(listener);
  }

  /** Without options it is closed for good. */
  override close(options?: { readonly disableAutoOpen: boolean }): void {
    if (options?.disableAutoOpen !== false) this.guarded.isClosedForGood = true;
    super.close(options);
  }

  /** Opens a lost connection again. False where it was closed for good; rejects if it can't be opened. */
  async recover(): Promise<boolean> {
    if (this.guarded.isClosedForGood) return false;
    this.guarded.reopening ??= this.reopen().finally(() => {
      this.guarded.reopening = null;
    });
    await this.guarded.reopening;
    return true;
  }

  private async reopen(): Promise<void> {
    if (this.isOpen()) super.close({ disableAutoOpen: false });
    await this.open();
  }

  private lookAgain(): void {
    queueMicrotask(() => {
      this.recover().catch((error: unknown) => {
        if (this.guarded.isClosedForGood) return;
        for (const listener of this.guarded.listeners) listener(asEngineError(error));
      });
    });
  }
}
