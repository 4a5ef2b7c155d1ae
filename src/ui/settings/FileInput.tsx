import { type ReactNode, useId } from "react";
import styles from "./FileInput.module.css";

interface Props {
  readonly label: string;
  /** Endings that the file dialog offers, such as ".json,.gz". */
  readonly accept: string;
  readonly description?: ReactNode;
  readonly onChoose: (file: File) => void;
  /** Why no file can be chosen now. */
  readonly reason?: string | undefined;
}

/** A file to choose: the platform's own input, so that keyboard and assistive technology know it. */
export function FileInput({ label, accept, description, onChoose, reason }: Props): ReactNode {
  const id = useId();
  const help = reason ?? description;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={reason !== undefined}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same file can be chosen again.
          event.target.value = "";
          if (file) onChoose(file);
        }}
      />
      {help === undefined ? null : <p id={`${id}-help`}>{help}</p>}
    </div>
  );
}
