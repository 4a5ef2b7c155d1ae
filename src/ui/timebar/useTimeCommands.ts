import { useNavigate } from "@tanstack/react-router";
import type { Position } from "../../engine/events/identifiers.ts";
import { type PaletteCommand, useCommands } from "../palette/commands.ts";
import { useCopyLink } from "./useCopyLink.ts";
import { useExportUpTo } from "./useExportUpTo.ts";
import { useMarkers } from "./useMarkers.ts";
import type { TimeBarState } from "./useTimeBar.ts";
import { neighbour } from "./useTimeKeys.ts";

/** What the time bar does, by name in the palette. */
export function useTimeCommands(bar: TimeBarState, onJump: () => void): void {
  const copy = useCopyLink();
  const exporting = useExportUpTo();
  const navigate = useNavigate();
  const { mark } = useMarkers();
  const { position, head, isPast, isEmpty, seek, find, playback } = bar;
  const from = position as Position;
  const entry = (label: string, run: () => void, keys?: string): PaletteCommand => {
    return { id: `time ${label}`, label, group: "Time", run, ...(keys === undefined ? {} : { keys }) };
  };
  useCommands(() => {
    if (isEmpty) return [];
    return [
      ...(isPast ? [entry("Back to now", () => seek("now"), "Esc")] : []),
      entry("Jump to an event, a date or an order…", onJump, "G"),
      entry(playback.isPlaying ? "Pause" : "Play", playback.toggle),
      entry("Previous event", () => seek(neighbour(position, head, "previous"))),
      ...(isPast ? [entry("Next event", () => seek(neighbour(position, head, "next")))] : []),
      entry("Previous day", () => find({ to: "day", from, direction: "previous" })),
      ...(isPast ? [entry("Next day", () => find({ to: "day", from, direction: "next" }))] : []),
      entry("Set marker A here", () => mark("a", from)),
      entry("Set marker B here", () => mark("b", from)),
      entry("Changes since marker A", () => void navigate({ to: "/changes" })),
      entry("Copy link to this event", copy),
      entry("Export up to here", exporting.start),
    ];
  });
}
