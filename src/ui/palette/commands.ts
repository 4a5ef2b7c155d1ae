import { useEffect, useRef } from "react";

/** Something that the palette offers by name. */
export interface PaletteCommand {
  /** Unlike any other that is offered at the same time. */
  readonly id: string;
  /** Imperative, as a button would say it. */
  readonly label: string;
  /** What it is about, such as "Go to" or "Time". */
  readonly group: string;
  /** Its own shortcut, as the list of shortcuts writes it. */
  readonly keys?: string;
  /** It opens nothing and leaves the focus alone, so it runs before the palette has closed. */
  readonly isQuiet?: boolean;
  readonly run: () => void;
}

type Offer = () => readonly PaletteCommand[];

/** What the parts of the screen offer right now. Read when the palette opens, so a change draws nothing. */
const offers = new Set<{ readonly current: Offer }>();

/** Offers commands in the palette for as long as the component is on the screen. */
export function useCommands(offer: Offer): void {
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => {
    offers.add(latest);
    return () => {
      offers.delete(latest);
    };
  }, []);
}

/** Everything that can be called by name at this moment. */
export const offeredCommands = (): readonly PaletteCommand[] =>
  [...offers].flatMap((offer) => offer.current());

/** Commands whose name or group has all the words; those whose name begins with them first. */
export function matchingCommands(
  commands: readonly PaletteCommand[],
  text: string,
): readonly PaletteCommand[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  const found = commands.filter(({ label, group }) => {
    const spoken = `${label} ${group}`.toLowerCase();
    return words.every((word) => spoken.includes(word));
  });
  const rank = ({ label }: PaletteCommand) => (label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b));
}
