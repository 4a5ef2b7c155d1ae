import { type ReactNode, type Ref, useId } from "react";
import { FieldError } from "./FieldError.tsx";
import styles from "./field.module.css";

export interface RadioCard<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly description?: ReactNode;
  /** Set at the end of the first line, such as an amount. */
  readonly detail?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioCardsProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly RadioCard<T>[];
  readonly name?: string;
  readonly error?: string | undefined;
  /** Gets the first radio button, so that a form can focus it. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** One of two or three choices that each need a sentence. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.cards} aria-describedby={props.error ? `${id}-error` : undefined}>
      <legend className={styles.label}>{props.label}</legend>
      {props.options.map((option, index) => (
        <label key={option.value} className={styles.card}>
          <input
            ref={index === 0 ? props.ref : undefined}
            type="radio"
            className={styles.dot}
            name={`${id}-${props.name ?? "choice"}`}
            value={option.value}
            checked={props.value === option.value}
            disabled={option.isDisabled ?? false}
            onChange={() => props.onChange(option.value)}
          />
          <b>{option.label}</b>
          <span className={styles.detail}>{option.detail}</span>
          {option.description !== undefined && <small>{option.description}</small>}
        </label>
      ))}
      <FieldError id={`${id}-error`}>{props.error}</FieldError>
    </fieldset>
  );
}
