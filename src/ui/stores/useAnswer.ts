import { useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { ORIGIN, type Position } from "../../engine/events/identifiers.ts";
import type { Instant } from "../../lib/clock.ts";
import type { Answer, AnswerTo, Question } from "../../orders/queries/question.ts";
import { useBackend } from "./BackendProvider.tsx";
import { questionKey } from "./mountedQuestions.ts";

/**
 * The answer to a question at the position that the screen shows. Undefined before the first one has settled
 * and for no question (null). While a changed question is under way, the answer to the one before stays.
 */
export function useAnswer<Q extends Question>(question: Q | null): AnswerTo<Q> | undefined {
  const { view, loop } = useBackend();
  const key = question === null ? null : questionKey(question);
  const latest = useRef<Question | null>(question);
  latest.current = question;
  useLayoutEffect(() => {
    if (key === null || latest.current === null) return;
    return loop.register(key, latest.current);
  }, [loop, key]);
  const settled = useStore(view, (state) => (key === null ? undefined : state.answers.get(key)));
  const [kept, setKept] = useState<Answer | undefined>(settled);
  if (settled !== undefined && settled !== kept) setKept(settled);
  if (question === null) return undefined;
  const answer = settled ?? kept;
  return answer?.kind === question.kind ? (answer as AnswerTo<Q>) : undefined;
}

export interface ShownView {
  /** 0 before the first view has settled. */
  readonly position: Position;
  readonly head: Position;
  /** When the event at the position occurred; null at 0. */
  readonly occurredAt: Instant | null;
  /** Projections that stopped before the position: what they feed is stale (PR5). */
  readonly stale: readonly string[];
  /** True on a fixed position, false on the moving end of the log. */
  readonly isPast: boolean;
  /** True when the next view has been under way for more than 100 ms. */
  readonly computing: boolean;
  /** False until the first view has settled. */
  readonly isReady: boolean;
}

const NOTHING_STALE: readonly string[] = [];

/** Whether the screen shows the past. For what doesn't change with each step through it. */
export function useIsPast(): boolean {
  return useStore(useBackend().view, ({ shown, target }) => (shown?.asked ?? target) !== "now");
}

/** Whether a gesture through time is under way, with many positions one after the other. */
export function useIsMoving(): boolean {
  return useStore(useBackend().view, (state) => state.isMoving);
}

/** The position that everything on the screen shows (TT2). */
export function useShown(): ShownView {
  const { view } = useBackend();
  return useStore(
    view,
    useShallow(({ shown, target, isComputing }) => ({
      position: shown?.position ?? ORIGIN,
      head: shown?.head ?? ORIGIN,
      occurredAt: shown?.occurredAt ?? null,
      stale: shown?.stale ?? NOTHING_STALE,
      isPast: (shown?.asked ?? target) !== "now",
      computing: isComputing,
      isReady: shown !== null,
    })),
  );
}
