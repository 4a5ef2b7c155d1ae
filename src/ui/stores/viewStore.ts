import { createStore, type StoreApi } from "zustand/vanilla";
import type { ScreenPosition } from "../../engine/commands/command.ts";
import { ORIGIN, type Position } from "../../engine/events/identifiers.ts";
import type { Instant } from "../../lib/clock.ts";
import type { Answer, View } from "../../orders/queries/question.ts";
import { keepEqual } from "./keepEqual.ts";

/** What the screen shows: one position, and everything at it (TT2, PR7). */
export interface Shown {
  readonly position: Position;
  readonly head: Position;
  readonly occurredAt: Instant | null;
  /** Projections that stopped before the position (PR5). */
  readonly stale: readonly string[];
  /** What was asked for when this was answered. */
  readonly asked: ScreenPosition;
}

export interface ViewState {
  /** Where the screen wants to be. */
  readonly target: ScreenPosition;
  /** Null until the first view has settled. */
  readonly shown: Shown | null;
  /** Answers at the position shown, by question. Replaced together with it. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** True during a gesture through time: a drag, a key held down, Play. */
  readonly isMoving: boolean;
  /** True when a view has been under way for more than 100 ms. */
  readonly isComputing: boolean;
  /** Head of the log when the screen left now; null at now. */
  readonly leftNowAt: Position | null;
}

export type ViewStore = StoreApi<ViewState>;

const EMPTY: ViewState = {
  target: "now",
  shown: null,
  answers: new Map(),
  isMoving: false,
  isComputing: false,
  leftNowAt: null,
};

/** An empty view store, aiming at now. */
export const createViewStore = (): ViewStore => createStore(() => EMPTY);

/** Forgets what is shown, when another book opens; keeps where the screen wants to be. */
export function resetView(store: ViewStore): void {
  store.setState((state) => ({ ...EMPTY, target: state.target }));
}

/** The position as a number: where the screen wants to be, or the last event at now. */
export function positionOnScreen(store: ViewStore): Position {
  const { target, shown } = store.getState();
  return target === "now" ? (shown?.head ?? ORIGIN) : target;
}

/** Aims at a position; what is shown stays until the view at it has settled. */
export function aimAt(store: ViewStore, target: ScreenPosition): void {
  store.setState((state) => {
    if (target === "now") return { target, leftNowAt: null };
    const isLeaving = state.target === "now";
    return { target, leftNowAt: isLeaving ? (state.shown?.head ?? null) : state.leftNowAt };
  });
}

/** Paints a settled view: position and all answers in one step (PR7). What says the same as before stays the same. */
export function settle(
  store: ViewStore,
  view: View,
  asked: ScreenPosition,
  answers: ReadonlyMap<string, Answer>,
): void {
  const { position, head, occurredAt, stale } = view;
  store.setState((state) => ({
    shown: { position, head, occurredAt, stale, asked },
    answers: new Map([...answers].map(([key, answer]) => [key, keepEqual(state.answers.get(key), answer)])),
    leftNowAt: state.target === "now" ? null : (state.leftNowAt ?? head),
  }));
}

/** Adds answers at the position that is shown already, so that nothing else moves. */
export function addAnswers(store: ViewStore, added: ReadonlyMap<string, Answer>): void {
  store.setState((state) => ({ answers: new Map([...state.answers, ...added]) }));
}
