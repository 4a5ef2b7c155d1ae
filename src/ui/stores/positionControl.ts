import type { ScreenPosition } from "../../engine/commands/command.ts";

/** What a position control works on. */
export interface PositionHost {
  /** Moves the screen. */
  aim(to: ScreenPosition): void;
  /** Told when a gesture of several seeks begins, and when it is over. */
  move(isMoving: boolean): void;
  /** Writes the position into the address. */
  write(to: ScreenPosition, mode: "push" | "replace"): void;
  /** What the address says now. */
  written(): ScreenPosition;
  /** Runs before the next frame. */
  onFrame(run: () => void): void;
  /** Runs after so many milliseconds; returns a function that prevents it. */
  later(run: () => void, ms: number): () => void;
  /** Milliseconds of any clock that only goes forward. */
  millis(): number;
}

export interface PositionControl {
  /** Goes to a position. Called as often as one likes: the screen is moved once a frame. */
  seek(to: ScreenPosition): void;
  /** The address was changed by a link, by Back or by Forward. */
  follow(at: ScreenPosition): void;
}

/** Seeks that follow one another faster than this are one gesture: a drag, a key held down, Play. */
const GESTURE_MS = 800;
/**
 * A gesture's position is written into the address once it rests so long, or at the latest after that long: each
 * write renews every link on the screen, and browsers refuse more than a hundred of them in half a minute.
 */
const REST_MS = 250;
const LATEST_MS = 3000;

/**
 * Keeps screen and address at one position. A gesture adds one entry to the browser's history: its first seek
 * is pushed, the others replace it.
 */
export function createPositionControl(host: PositionHost): PositionControl {
  let latest: ScreenPosition = "now";
  let isFramePending = false;
  let lastSeek = Number.NEGATIVE_INFINITY;
  let cancelWrite: (() => void) | null = null;
  const gesture = watchGesture(host);
  let unwrittenSince: number | null = null;
  /** What this control wrote and the address hasn't reported back yet, oldest first. It may skip some. */
  const expected: ScreenPosition[] = [];

  function aimOnceAFrame(to: ScreenPosition): void {
    latest = to;
    if (isFramePending) return;
    isFramePending = true;
    host.aim(to);
    host.onFrame(() => {
      isFramePending = false;
      if (latest !== to) aimOnceAFrame(latest);
    });
  }

  function write(mode: "push" | "replace"): void {
    if (host.written() === latest) return;
    expected.push(latest);
    host.write(latest, mode);
  }

  function forgetWrite(): void {
    cancelWrite?.();
    cancelWrite = null;
    unwrittenSince = null;
  }

  function writeLater(): void {
    cancelWrite?.();
    unwrittenSince ??= host.millis();
    const left = unwrittenSince + LATEST_MS - host.millis();
    cancelWrite = host.later(
      () => {
        cancelWrite = null;
        unwrittenSince = null;
        write("replace");
      },
      Math.max(0, Math.min(REST_MS, left)),
    );
  }

  return {
    seek(to) {
      const isSameGesture = host.millis() - lastSeek < GESTURE_MS;
      lastSeek = host.millis();
      if (isSameGesture) gesture.goOn();
      aimOnceAFrame(to);
      // Now ends the past for good: a reload right after it must not open the past again.
      if (isSameGesture && to !== "now") {
        writeLater();
        return;
      }
      forgetWrite();
      write(isSameGesture ? "replace" : "push");
    },
    follow(at) {
      const reported = expected.indexOf(at);
      expected.splice(0, reported < 0 ? expected.length : reported + 1);
      if (reported >= 0) return;
      forgetWrite();
      gesture.end();
      lastSeek = Number.NEGATIVE_INFINITY;
      latest = at;
      host.aim(at);
    },
  };
}

/** Tells the host when a gesture begins, and that it is over once nothing has followed for a while. */
function watchGesture(host: PositionHost) {
  let cancelEnd: (() => void) | null = null;
  const end = (): void => {
    if (cancelEnd === null) return;
    cancelEnd();
    cancelEnd = null;
    host.move(false);
  };
  const goOn = (): void => {
    if (cancelEnd === null) host.move(true);
    else cancelEnd();
    cancelEnd = host.later(end, GESTURE_MS);
  };
  return { goOn, end };
}
