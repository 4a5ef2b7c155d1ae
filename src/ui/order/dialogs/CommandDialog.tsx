import { type ReactNode, useId } from "react";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import text from "../../styles/text.module.css";
import { ProblemNotice } from "../forms/ProblemNotice.tsx";
import styles from "./dialogs.module.css";
import { dialogsText } from "./dialogsText.ts";
import { MeanwhileNotice } from "./MeanwhileNotice.tsx";
import { RestoredNotice } from "./RestoredNotice.tsx";
import type { DialogForm } from "./useCommandForm.ts";

export interface CommandDialogProps {
  readonly shell: DialogForm;
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The button that sends it. */
  readonly confirm: string;
  /** The button that doesn't. */
  readonly dismiss?: string;
  readonly isDanger?: boolean;
  readonly size?: "small" | "medium" | "large";
  readonly children?: ReactNode;
}

/** A form over one command: nothing is written before it is sent, and the input stays until it was recorded. */
export function CommandDialog({ shell, children, ...props }: CommandDialogProps) {
  const { command, errors, onSubmit, onClose } = shell;
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
          void onSubmit();
        }}
      >
        <RestoredNotice from={shell.restoredFrom} onStartOver={shell.startOver} />
        {children}
        <p role="alert" className={text.hidden}>
          {wrong > 0 && dialogsText.toCorrect(wrong)}
        </p>
        <MeanwhileNotice meanwhile={shell.meanwhile} />
        <ProblemNotice problem={command.problem} />
      </form>
    </Dialog>
  );
}
