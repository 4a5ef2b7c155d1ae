import type { ReactNode } from "react";
import { FormDialog } from "../forms/FormDialog.tsx";
import { ProblemNotice } from "../forms/ProblemNotice.tsx";
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
export function CommandDialog({ shell, children, ...words }: CommandDialogProps) {
  const { command, errors, onSubmit, onClose } = shell;
  return (
    <FormDialog {...words} {...{ errors, onSubmit, onClose }} isBusy={command.isSending}>
      <RestoredNotice from={shell.restoredFrom} onStartOver={shell.startOver} />
      {children}
      <MeanwhileNotice meanwhile={shell.meanwhile} />
      <ProblemNotice problem={command.problem} />
    </FormDialog>
  );
}
