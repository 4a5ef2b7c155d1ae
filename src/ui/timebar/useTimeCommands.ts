import { useNavigate } from "@tanstack/react-router";
import type { Position } from "../../engine/events/identifiers.ts";
import { type PaletteCommand, useCommands } from "../palette/commands.ts";
import { timebarText } from "./timebarText.ts";
import { useCopyLink } from "./useCopyLink.ts";
import { useExportUpTo } from "./useExportUpTo.ts";
import { useMarkers } from "./useMarkers.ts";
import type { TimeBarState } from "./useTimeBar.ts";
import { neighbour } from "./useTimeKeys.ts";

const { commands: words, steps } = timebarText;

/** What the time bar does, by name in the palette. */
export function useTimeCommands(bar: TimeBarState, onJump: () => void): void {
  const copy = useCopyLink();
  const exporting = useExportUpTo();
  const navigate = useNavigate();
  const { mark } = useMarkers();
  const { position, head, isPast, isEmpty, seek, find, playback } = bar;
  const from = position as Position;
  const entry = (label: string, run: () => void, keys?: string): PaletteCommand => {
    return { id: `time ${label}`, label, group: words.group, run, ...(keys === undefined ? {} : { keys }) };
  };
  useCommands(() => {
    if (isEmpty) return [];
    return [
      ...(isPast ? [entry(timebarText.tools.back, () => seek("now"), timebarText.keys.back)] : []),
      entry(words.jump, onJump, timebarText.keys.jump),
      entry(playback.isPlaying ? steps.pause : steps.play, playback.toggle),
      entry(steps.previous, () => seek(neighbour(position, head, "previous"))),
      ...(isPast ? [entry(steps.next, () => seek(neighbour(position, head, "next")))] : []),
      entry(steps.previousDay, () => find({ to: "day", from, direction: "previous" })),
      ...(isPast ? [entry(steps.nextDay, () => find({ to: "day", from, direction: "next" }))] : []),
      entry(words.markA, () => mark("a", from)),
      entry(words.markB, () => mark("b", from)),
      entry(words.changes, () => void navigate({ to: "/changes" })),
      entry(words.copyLink, copy),
      entry(timebarText.tools.exportUpTo, exporting.start),
    ];
  });
}
