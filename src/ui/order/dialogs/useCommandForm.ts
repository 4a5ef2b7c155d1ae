import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type * as z from "zod/mini";
import type { Version } from "../../../engine/events/identifiers.ts";
import type { Instant } from "../../../lib/clock.ts";
import { namesForgotten } from "../../../orders/forgottenCustomer.ts";
import type { OrderRejectionCode } from "../../../orders/order/rejections.ts";
import type { Submission } from "../../../orders/submissions/submission.ts";
import { toast } from "../../components/toastStore.ts";
import { useDraft, useKeptDraft } from "../../drafts/useDraft.ts";
import { useBackend } from "../../stores/BackendProvider.tsx";
import { useCurrentBook } from "../../stores/useBooks.ts";
import { type OrderCommand, useOrderCommand } from "../forms/useOrderCommand.ts";
import type { OrderActionType } from "../orderActions.ts";
import type { OrderDialogProps } from "./dialogProps.ts";
import { type Meanwhile, meanwhileOf } from "./meanwhile.ts";

export interface CommandFormOptions<Values extends FieldValues, Read> {
  readonly dialog: OrderDialogProps;
  readonly action: OrderActionType;
  /** From what the fields hold to what is sent. */
  readonly schema: z.ZodMiniType<Read, Values>;
  /** What the fields hold before anybody typed. */
  readonly defaults: Values;
  /** Keeps what is typed on this device until it was sent: for forms in which something long is typed. */
  readonly keepsDraft?: boolean;
  /** `seen` is the order's version that whoever fills the form knows of. */
  readonly toSubmission: (read: Read, seen: Version) => Submission;
  /** Said when it was recorded. */
  readonly done: string;
}

/** What a dialog needs to know of the form in it. */
export interface DialogForm {
  readonly command: OrderCommand;
  readonly errors: FieldErrors;
  /** When the draft was kept that the form began with; null where it began afresh. */
  readonly restoredFrom: Instant | null;
  /** Lets the draft go. */
  readonly startOver: () => void;
  /** What happened to the order since the form was opened; null: nothing. */
  readonly meanwhile: Meanwhile | null;
  readonly onClose: () => void;
  /** Checks the fields, focuses the first bad one, and sends. */
  readonly onSubmit: () => unknown;
}

const TOLD = "ItemsChangedMeanwhile" satisfies OrderRejectionCode;

/** A form over one command: its fields, its draft, and what happened to the order since it was opened. */
export function useCommandForm<Values extends FieldValues, Read>(
  options: CommandFormOptions<Values, Read>,
): { readonly form: UseFormReturn<Values, unknown, Read>; readonly shell: DialogForm } {
  const { dialog, action, schema, defaults, done, toSubmission } = options;
  const { detail, now, onClose } = dialog;
  const bookId = useCurrentBook()?.bookId ?? null;
  // What was opened to take something back begins with that, whatever was typed before.
  const isKept = options.keepsDraft === true && dialog.preset === undefined && bookId !== null;
  const key = isKept ? { bookId, form: `${detail.orderId} ${action}` } : null;
  const kept = useKeptDraft<Values>(key);
  const form = useForm<Values, unknown, Read>({
    resolver: zodResolver(schema),
    defaultValues: (kept?.values ?? defaults) as DefaultValues<Values>,
  });
  const version = detail.version as Version;
  const untouched = JSON.stringify(defaults);
  const isUntouched = (values: Values) => JSON.stringify(values) === untouched;
  const draft = useDraft(form, { key, kept, version, about: detail.forgettable, isUntouched });
  useForgottenDraft(detail.forgettable, draft.remove);
  const command = useOrderCommand(() => {
    draft.remove();
    toast(done);
    onClose();
  }, draft.commandId);
  // Told that the items were changed, whoever sends again has seen how.
  const isTold = command.problem?.kind === "rejected" && command.problem.rejection.code === TOLD;
  const since = draft.isRestored ? (kept?.version ?? version) : version;
  const shell: DialogForm = {
    command,
    errors: form.formState.errors,
    restoredFrom: draft.isRestored ? draft.savedAt : null,
    startOver: () => void draft.startOver(defaults),
    meanwhile: meanwhileOf(now, { since, commandId: draft.commandId, action }),
    onClose,
    onSubmit: form.handleSubmit((read) =>
      command.send(toSubmission(read, isTold ? (now.version as Version) : since)),
    ),
  };
  return { form, shell };
}

/** What was typed about a customer who was forgotten meanwhile isn't kept. */
function useForgottenDraft(about: OrderDialogProps["detail"]["forgettable"], remove: () => void): void {
  const { backend } = useBackend();
  useEffect(
    () =>
      backend.subscribe((notice) => {
        if (notice.kind !== "forgotten" || about === null) return;
        if (notice.customers.some((customer) => namesForgotten(about, customer))) remove();
      }),
    [backend, about, remove],
  );
}
