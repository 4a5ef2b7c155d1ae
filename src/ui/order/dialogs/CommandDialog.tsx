import { type FormEvent, type ReactNode, useId } from "react";
import type { FieldErrors } from "react-hook-form";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import text from "../../styles/text.module.css";
import { ProblemNotice } from "../forms/ProblemNotice.tsx";
import type { OrderCommand } from "../forms/useOrderCommand.ts";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";

export interface CommandDialogProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The button that sends it. */
  readonly confirm: string;
  /** The button that doesn't. */
  readonly dismiss?: string;
  readonly isDanger?: boolean;
  readonly size?: "small" | "medium" | "large";
  readonly command: OrderCommand;
  /** Checks the fields, focuses the first bad one, and sends. */
  readonly onSubmit: (event?: FormEvent) => unknown;
  readonly onClose: () => void;
  readonly errors?: FieldErrors;
  readonly children?: ReactNode;
}

/** A form over one command: nothing is written before it is sent, and the input stays until it was recorded. */
export function CommandDialog(props: CommandDialogProps) {
  const { command, onSubmit, onClose, errors = {}, children } = props;
  const id = useId();
  const wrong = Object.keys(errors).length;
  return (
    <Dialog
      title={props.title}
      subtitle={props.subtitle}
      size={props.size ?? "medium"}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{props.dismiss ?? dialogsText.close}</Button>
          <Button type="submit" form={id} variant={props.isDanger ? "danger" : "primary"}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className={styles.form}
        aria-busy={command.isSending}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void onSubmit(event);
        }}
      >
        {children}
        <p role="alert" className={text.hidden}>
          {wrong > 0 && dialogsText.toCorrect(wrong)}
        </p>
        <ProblemNotice problem={command.problem} />
      </form>
    </Dialog>
  );
}
