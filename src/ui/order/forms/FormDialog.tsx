import { type FormEvent, type ReactNode, useId } from "react";
import type { FieldErrors } from "react-hook-form";
import { Button } from "../../components/Button.tsx";
import { Dialog, type DialogProps } from "../../components/Dialog.tsx";
import text from "../../styles/text.module.css";
import styles from "./forms.module.css";
import { formsText } from "./formsText.ts";

interface FormDialogProps extends Pick<DialogProps, "title" | "subtitle" | "size"> {
  /** The button that sends it. */
  readonly confirm: string;
  /** The button that doesn't; "Close" unless it says more. */
  readonly dismiss?: string | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isBusy?: boolean;
  readonly errors: FieldErrors;
  readonly onSubmit: (event: FormEvent) => unknown;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A form in a dialog: one button sends it, the other leaves; how much is wrong is announced. */
export function FormDialog({ errors, onSubmit, onClose, children, ...props }: FormDialogProps) {
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
          <Button onPress={onClose}>{props.dismiss ?? formsText.close}</Button>
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
        aria-busy={props.isBusy ?? false}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void onSubmit(event);
        }}
      >
        {children}
        <p role="alert" className={text.hidden}>
          {wrong > 0 && formsText.toCorrect(wrong)}
        </p>
      </form>
    </Dialog>
  );
}
