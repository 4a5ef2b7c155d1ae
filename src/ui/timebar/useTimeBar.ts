import { useLocation } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { ScreenPosition } from "../../engine/commands/command.ts";
import { ORIGIN } from "../../engine/events/identifiers.ts";
import type { SeekTarget } from "../../orders/queries/timeline.ts";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useScreenPosition, useSeek } from "../stores/PositionProvider.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import { type BarScale, createBarScale, evenScale } from "./barScale.ts";
import { eventSentence } from "./eventSentence.ts";
import { seekFailure } from "./seekFailure.ts";
import { type Followed, useFollowed } from "./useFollowed.ts";
import { type Playback, usePlay } from "./usePlay.ts";
import { orderNumberOf, type Timeline, useTimeline } from "./useTimeline.ts";

/** Everything that the parts of the time bar share. */
export interface TimeBarState {
  /** Where the handle stands: what was asked for last, within the log. */
  readonly position: number;
  readonly head: number;
  readonly isPast: boolean;
  readonly isEmpty: boolean;
  readonly timeline: Timeline;
  readonly scale: BarScale;
  /** The position in words, for assistive technology. */
  readonly valueText: string;
  readonly playback: Playback;
  readonly followed: Followed;
  readonly seek: (to: ScreenPosition) => void;
  readonly find: (target: SeekTarget) => void;
}

/** The time bar's state: where the handle is, what is drawn around it, and how it is moved. */
export function useTimeBar(): TimeBarState {
  const { head, isPast, isReady } = useShown();
  const target = useScreenPosition();
  const timeZone = useTimeZone();
  const { seek, find } = useFinding();
  const playback = usePlay();
  const position = target === "now" ? head : Math.min(target, head);
  const onScreen = useLocation({ select: (location) => orderNumberOf(location.pathname) });
  const followed = useFollowed(onScreen);
  const marked =
    followed.match !== null && "orderNumber" in followed.match ? followed.match.orderNumber : null;
  const timeline = useTimeline({ position, head, isPast, isReady }, marked);
  const bars = timeline.answer?.bars;
  const scale = useMemo(() => (bars ? createBarScale(bars) : evenScale(head)), [bars, head]);
  const event = timeline.answer?.at ?? null;
  const valueText = eventSentence(position, event, timeZone, isPast);
  const isEmpty = head === 0;
  return { position, head, isPast, isEmpty, timeline, scale, valueText, playback, followed, seek, find };
}

function useFinding(): Pick<TimeBarState, "seek" | "find"> {
  const { backend, reportTrouble } = useBackend();
  const seek = useSeek();
  const find = useCallback(
    (target: SeekTarget) => {
      backend
        .seek(target)
        .then((result) => {
          if (result.found) seek(result.position);
          else if (target.to === "day" && target.direction === "previous") seek(ORIGIN);
          else toast(seekFailure(target));
        })
        .catch(reportTrouble);
    },
    [backend, seek, reportTrouble],
  );
  return { seek, find };
}
