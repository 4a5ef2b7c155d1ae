import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { useSuggestions } from "../order/forms/useSuggestions.ts";
import text from "../styles/text.module.css";
import { matchingCommands, offeredCommands, type PaletteCommand } from "./commands.ts";
import styles from "./palette.module.css";
import { paletteText } from "./paletteText.ts";

/** How many commands are shown; typing narrows them. */
const MOST = 40;

/** Every command and every order by name. Mount it to open it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const choices = useChoices(typed);
  const [active, setActive] = useState(0);
  const index = Math.min(active, choices.length - 1);
  const id = useId();
  const run = (choice: PaletteCommand | undefined) => {
    if (!choice) return;
    if (choice.isQuiet) choice.run();
    else afterClosing(choice.run);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = movedBy(event.key, index, choices.length);
    if (to !== null) setActive(to);
    else if (event.key === "Enter") run(choices[index]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={paletteText.title} isOpen onClose={onClose} size="medium">
      <input
        className={styles.input}
        autoFocus
        type="text"
        role="combobox"
        aria-label={paletteText.field}
        aria-expanded={true}
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length > 0 ? `${id}-${index}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={paletteText.field}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Choices id={id} choices={choices} index={index} onRun={run} />
      <p role="status" className={text.hidden}>
        {paletteText.results(choices.length)}
      </p>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly choices: readonly PaletteCommand[];
  readonly index: number;
  readonly onRun: (choice: PaletteCommand) => void;
}

function Choices({ id, choices, index, onRun }: ChoicesProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView?.({ block: "nearest" });
  }, [index]);
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={paletteText.title} className={styles.list}>
      {choices.map((choice, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        <div
          key={choice.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === index}
          tabIndex={-1}
          className={styles.option}
          onClick={() => onRun(choice)}
        >
          <span>{choice.label}</span>
          <small>{choice.group}</small>
          {choice.keys !== undefined && <kbd>{choice.keys}</kbd>}
        </div>
      ))}
    </div>
  );
}

/** Commands that fit, then orders by number and customer, then the search for what was typed. */
function useChoices(typed: string): readonly PaletteCommand[] {
  const navigate = useNavigate();
  const commands = useMemo(offeredCommands, []);
  const { orders } = useSuggestions("orders", typed);
  return useMemo(() => {
    const words = typed.trim();
    const found = matchingCommands(commands, typed).slice(0, MOST);
    if (words === "") return found;
    const opening = orders.map(({ number, customerText }): PaletteCommand => {
      const run = () => void navigate({ to: "/orders/$number", params: { number } });
      return { id: `order ${number}`, label: paletteText.order(number), group: customerText, run };
    });
    const search: PaletteCommand = {
      id: "search",
      label: paletteText.search(words),
      group: paletteText.groups.orders,
      run: () => void navigate({ to: "/orders", search: { text: words } }),
    };
    const isNumber = orders.some(({ number }) => number.toLowerCase() === words.toLowerCase());
    return isNumber ? [...opening, ...found, search] : [...found, ...opening, search];
  }, [commands, typed, orders, navigate]);
}

/** Where an arrow key leads in a list that is a ring; null for other keys. */
function movedBy(key: string, index: number, length: number): number | null {
  if (length === 0) return null;
  if (key === "ArrowDown") return (index + 1) % length;
  if (key === "ArrowUp") return (index + length - 1) % length;
  return null;
}

/** A dialog gives the focus back one frame after it is gone; what comes next may take it from there. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
