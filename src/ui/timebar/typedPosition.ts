import type { Position } from "../../engine/events/identifiers.ts";
import { timebarText } from "./timebarText.ts";

/** What somebody typed as an event's number. */
export interface TypedPosition {
  /** Null where it is no number at all. */
  readonly position: Position | null;
  /** What is wrong with it, in words; null if nothing is. */
  readonly problem: string | null;
}

const words = timebarText.typed;

const GROUPED = /^[-−+]?\d{1,3}(?:[\s.,'’\u00a0\u202f]\d{3})+$/;

/** Reads an event's number as people write it, "812,440" too; what lies outside the log counts as its end. */
export function typedPosition(text: string, head: number): TypedPosition {
  const written = text.trim();
  const bare = GROUPED.test(written) ? written.replace(/[^\d−-]/g, "") : written;
  const range = words.range(head);
  if (!/^[-−+]?\d+$/.test(bare)) return { position: null, problem: words.noNumber(range) };
  const wanted = Number(bare.replace("−", "-"));
  const position = Math.min(head, Math.max(0, wanted)) as Position;
  if (wanted > head) {
    return { position, problem: words.beyond(wanted, range) };
  }
  return { position, problem: wanted < 0 ? words.below(range) : null };
}
