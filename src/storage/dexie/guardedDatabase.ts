import { Dexie, type DexieOptions } from "dexie";
import { EngineError } from "../../engine/engineError.ts";
import { leaveUnobserved } from "./leaveUnobserved.ts";
import { refuseNewerSchema } from "./refuseNewerSchema.ts";
import { asEngineError } from "./storageErrors.ts";

/** What a guarded database is held to. */
export interface Guard {
  /** The highest schema version that this build declares. */
  readonly schema: number;
  /** True: it was made before, so that one that isn't there has vanished. */
  readonly mustExist: boolean;
}

/** What a guarded database tells of its connection. */
export interface ConnectionListener {
  /** It was lost, and this stands in the way of having it again. */
  onLoss(failure: unknown): void;
  /** It was lost, and is there again. */
  onReturn?(): void;
}

/** Milliseconds before each look at a lost connection, and before all that come after these. */
const LOOKS_AFTER: readonly number[] = [0, 100, 400, 1_000, 2_000, 5_000, 10_000];
const LAST_PAUSE = 30_000;
/** So many looks may fail before it is told: while data are being cleared, opening fails for a moment. */
const QUIET_LOOKS = 2;

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

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
    isLooking: false,
    reopening: null as Promise<void> | null,
    listeners: new Set<ConnectionListener>(),
  };

  constructor(name: string, options: DexieOptions, { schema, mustExist }: Guard) {
    super(name, { ...options, cache: "disabled" });
    leaveUnobserved(this);
    this.guarded.wasOpen = mustExist;
    // Throwing aborts the making, so that nothing is left behind.
    this.on("populate", () => {
      if (this.guarded.wasOpen) throw vanished(name);
    });
    refuseNewerSchema(this, schema);
    const onReady = () => {
      this.guarded.wasOpen = true;
      this.backendDB().addEventListener("close", () => void this.lookAgain());
    };
    this.on("ready", onReady, true);
    // Somebody deletes it, or a newer build changes it. Dexie has given way before this is called.
    this.on("versionchange", () => void this.lookAgain());
  }

  /** Tells when the connection is lost and can't be had again, and when it is there again after all. */
  follow(listener: ConnectionListener): void {
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

  /** Looks until the connection is there again, or can't ever be. */
  private async lookAgain(): Promise<void> {
    const { guarded } = this;
    if (guarded.isLooking) return;
    guarded.isLooking = true;
    let look = 0;
    do await pause(LOOKS_AFTER[look] ?? LAST_PAUSE);
    while (!(await this.isSettled(look++)));
    guarded.isLooking = false;
  }

  /** Looks once and tells what it found; false where another look may find something else. */
  private async isSettled(look: number): Promise<boolean> {
    const failure = await this.recover().then(() => null, asEngineError);
    const { isClosedForGood, listeners } = this.guarded;
    if (isClosedForGood) return true;
    if (failure === null) {
      for (const { onReturn } of listeners) onReturn?.();
      return true;
    }
    const mayReturn = failure instanceof EngineError && failure.code === "storage-lost";
    if (mayReturn && look < QUIET_LOOKS) return false;
    for (const { onLoss } of listeners) onLoss(failure);
    return !mayReturn;
  }
}
