import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { TextField } from "../../components/TextField.tsx";
import { formatNumber } from "../../format/number.ts";
import { MAX_VIEW_NAME, MAX_VIEWS, type SavedView } from "./savedView.ts";
import { viewsText } from "./viewsText.ts";

export interface ViewNameFormProps {
  readonly title: string;
  readonly confirm: string;
  /** Stands in the field at first. */
  readonly name: string;
  /** Views whose names are taken. */
  readonly others: readonly SavedView[];
  /** `replaced`: the view that goes, because this one takes its name. */
  readonly onSave: (name: string, replaced: SavedView | null) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

type Problem = { readonly message: string; readonly taken: SavedView | null };

/** Asks for the name of a view, and what to do where it is taken. */
export function ViewNameForm(props: ViewNameFormProps) {
  const { title, confirm, others, onSave, onClose, children } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(props.name);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOf(name.trim(), others);
    setProblem(found);
    if (found === null) onSave(name.trim(), null);
    else input.current?.focus();
  };
  const change = (next: string) => {
    setName(next);
    setProblem(null);
  };
  const taken = problem?.taken ?? null;
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{viewsText.close}</Button>
          {taken !== null && (
            <Button onPress={() => onSave(name.trim(), taken)}>{viewsText.replaceView}</Button>
          )}
          <Button type="submit" form={id} variant="primary">
            {confirm}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit}>
        <TextField
          ref={input}
          label={viewsText.viewName}
          value={name}
          onChange={change}
          maxLength={MAX_VIEW_NAME}
          isRequired
          autoFocus
          error={problem?.message}
        />
      </form>
      {children}
    </Dialog>
  );
}

function problemOf(name: string, others: readonly SavedView[]): Problem | null {
  if (name === "") return { message: viewsText.viewNameMissing, taken: null };
  const taken = others.find((view) => view.name.toLowerCase() === name.toLowerCase());
  if (taken) return { message: viewsText.viewExists(taken.name), taken };
  if (others.length < MAX_VIEWS) return null;
  return { message: viewsText.tooManyViews(formatNumber(MAX_VIEWS)), taken: null };
}
