import { useEffect, useRef } from "react";
import field from "../../components/field.module.css";
import styles from "./selection.module.css";

export interface SelectBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  /** Some, not all, of what it stands for are chosen. */
  readonly isSome?: boolean;
  /** `isShifted`: with the shift key held down. */
  readonly onToggle: (isShifted: boolean) => void;
}

/** The tick of a row, or of a whole page. The cell around it is its target, too. */
export function SelectBox({ label, isChecked, isSome = false, onToggle }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <label className={styles.hit}>
      <input
        ref={box}
        type="checkbox"
        className={field.box}
        data-control="box"
        aria-label={label}
        checked={isChecked}
        onChange={({ nativeEvent }) => onToggle("shiftKey" in nativeEvent && nativeEvent.shiftKey === true)}
      />
    </label>
  );
}
