import { Dialog } from "../components/Dialog.tsx";
import { frameText } from "./frameText.ts";
import { SingleKeysField } from "./SingleKeysField.tsx";
import styles from "./shortcuts.module.css";

const words = frameText.shortcuts;

/** All keys of the frame. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.title} isOpen onClose={onClose} size="small">
      {words.groups.map(({ title, keys }) => (
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
