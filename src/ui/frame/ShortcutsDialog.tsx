import { useState } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { useCommands } from "../palette/commands.ts";
import { SingleKeysField } from "./SingleKeysField.tsx";
import styles from "./shortcuts.module.css";
import { useShortcut } from "./useShortcut.ts";

const SHORTCUTS = [
  [
    "Anywhere",
    [
      ["Ctrl K", "Every command and every order (⌘K on a Mac)"],
      ["/", "Search"],
      ["G", "Jump to an event, a date or an order"],
      ["Esc", "Back to now"],
      ["?", "These shortcuts"],
    ],
  ],
  [
    "On the time bar",
    [
      ["← →", "One event"],
      ["Shift ← →", "Event of this order, or of the same kind"],
      ["PgUp PgDn", "Next, previous day that has events"],
      ["Home End", "Before the first event, now"],
      ["Space", "Play, pause"],
      ["+ −", "Zoom"],
    ],
  ],
] as const;

/** All keys of the frame, opened by `?`. */
export function ShortcutsDialog() {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcut("?", open);
  useCommands(() => [
    { id: "shortcuts", label: "Keyboard shortcuts", group: "Keyboard", keys: "?", run: open },
  ]);
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={() => setOpen(false)} size="small">
      {SHORTCUTS.map(([title, keys]) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <SingleKeysField />
    </Dialog>
  );
}
