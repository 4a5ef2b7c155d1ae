import { type Ref, type RefObject, useContext, useEffect, useRef } from "react";
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { AriaFieldParts, ariaFieldState } from "./AriaFieldParts.tsx";
import { classes } from "./classes.ts";
import { useFieldIds } from "./FieldShell.tsx";
import styles from "./field.module.css";
import type { FieldProps } from "./fieldProps.ts";

export interface ComboOption {
  readonly id: string;
  /** What stands in the field once it is chosen. */
  readonly text: string;
  /** A second line in the list. */
  readonly detail?: string;
}

export interface ComboFieldProps extends FieldProps {
  /** The text in the field; any text is allowed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Told when an option is picked from the list. */
  readonly onPick?: (option: ComboOption) => void;
  /** What to offer for the text now in the field; filtered by whoever asks. */
  readonly options: readonly ComboOption[];
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Free text with suggestions under it. */
export function ComboField(props: ComboFieldProps) {
  const ids = useFieldIds();
  const isAwaited = useRef(false);
  const type = (text: string) => {
    isAwaited.current = true;
    props.onChange(text);
  };
  const pick = (id: string | number | null) => {
    const option = props.options.find((candidate) => candidate.id === id);
    if (!option) return;
    props.onChange(option.text);
    props.onPick?.(option);
    isAwaited.current = false;
  };
  return (
    <ComboBox
      {...ariaFieldState(props)}
      className={classes(styles.field, props.className)}
      items={props.options}
      inputValue={props.value}
      onInputChange={type}
      onOpenChange={() => {
        isAwaited.current = false;
      }}
      selectedKey={null}
      onSelectionChange={pick}
      allowsCustomValue
      menuTrigger="input"
      defaultFilter={() => true}
    >
      <OpenOnArrival isAwaited={isAwaited} count={props.options.length} />
      <AriaFieldParts field={props}>
        <Input
          ref={props.ref}
          name={props.name ?? ids.input}
          className={classes(styles.input, props.compact && styles.compact)}
          placeholder={props.placeholder ?? ""}
          autoFocus={props.autoFocus ?? false}
          autoComplete="off"
        />
      </AriaFieldParts>
      <Popover offset={4}>
        <ListBox<ComboOption> className={styles.list ?? ""}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.text} className={styles.option ?? ""}>
              <span>{option.text}</span>
              {option.detail && <small>{option.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface OpenOnArrivalProps {
  /** True from a key typed until the list has opened or closed. */
  readonly isAwaited: RefObject<boolean>;
  readonly count: number;
}

/** Opens the list when options come later than the key that asked for them; by itself it opens on a key only. */
function OpenOnArrival({ isAwaited, count }: OpenOnArrivalProps) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (isAwaited.current && count > 0 && state?.isFocused && !state.isOpen) state.open(null, "input");
  });
  return null;
}
