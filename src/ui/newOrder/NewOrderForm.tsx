import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigate } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { FormProvider, type Resolver, useForm, useFormContext, useWatch } from "react-hook-form";
import { toast } from "../components/toastStore.ts";
import type { Draft, DraftKey } from "../drafts/draftStore.ts";
import { useDraft } from "../drafts/useDraft.ts";
import { currencySymbol, formatAmount } from "../format/money.ts";
import { AddressFields } from "../order/forms/AddressFields.tsx";
import { FormSelect, FormText, FormTextArea } from "../order/forms/formFields.tsx";
import { LinesEditor } from "../order/forms/LinesEditor.tsx";
import { useOrderCommand } from "../order/forms/useOrderCommand.ts";
import { BackToList } from "../orders/BackToList.tsx";
import { useShown } from "../stores/useAnswer.ts";
import { CustomerFields } from "./CustomerFields.tsx";
import { FormSummary } from "./FormSummary.tsx";
import styles from "./NewOrderScreen.module.css";
import { newOrderText as words } from "./newOrderText.ts";
import {
  isUntouched,
  type OrderFormValues,
  orderFormSchema,
  type ReadOrderForm,
  toSubmission,
} from "./orderForm.ts";
import { useForgottenInForm } from "./useForgottenInForm.ts";

type Options = readonly { readonly value: string; readonly label: string }[];

export interface NewOrderFormProps {
  /** The form before anybody typed. */
  readonly start: OrderFormValues;
  /** The number of the order that it begins like; null: of none. */
  readonly copyOf: string | null;
  readonly draftKey: DraftKey;
  readonly kept: Draft<OrderFormValues> | null;
  readonly currencies: Options;
  readonly countries: Options;
}

/** The amounts are read in the currency that the form says. */
const resolver: Resolver<OrderFormValues, unknown, ReadOrderForm> = (values, context, options) =>
  zodResolver(orderFormSchema(values.currency))(values, context, options);

/** A new order: customer, address, items, note. What is typed is kept until the order was created. */
export function NewOrderForm({ draftKey, start, copyOf, kept, currencies, countries }: NewOrderFormProps) {
  const { isPast } = useShown();
  const navigate = useNavigate();
  const form = useForm({ resolver, defaultValues: kept?.values ?? start });
  const untouched = JSON.stringify(start);
  const draft = useDraft(form, {
    ...{ key: draftKey, kept, version: null, about: null },
    isUntouched: (values) => isUntouched(values) || JSON.stringify(values) === untouched,
  });
  const timesForgotten = useForgottenInForm(draftKey.bookId, form);
  const command = useOrderCommand(({ events }) => {
    draft.remove();
    const number = String(events[0]?.data.number ?? "");
    toast(words.created(number));
    void navigate({ to: "/orders/$number", params: { number } });
  }, draft.commandId);
  const submit = form.handleSubmit((values) => command.send(toSubmission(values)));
  const discard = () => {
    const takeBack = draft.startOver(start);
    toast(words.discarded, { action: { label: words.undo, onPress: takeBack } });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  return (
    <FormProvider {...form}>
      <form
        className={styles.form}
        noValidate
        aria-labelledby="new-order"
        aria-busy={command.isSending}
        onSubmit={(event) => void submit(event)}
        onKeyDownCapture={onKey}
      >
        <div className={styles.main}>
          <Head isPast={isPast} copyOf={copyOf} />
          <Group title={words.customer} hint={words.customerHint}>
            <CustomerFields key={timesForgotten} />
          </Group>
          <Group title={words.address} hint={words.addressHint}>
            <AddressFields countries={countries} />
          </Group>
          <Items currencies={currencies} />
          <Note />
        </div>
        <FormSummary command={command} draft={draft} isPast={isPast} onDiscard={discard} />
      </form>
    </FormProvider>
  );
}

function Head({ isPast, copyOf }: Pick<NewOrderFormProps, "copyOf"> & { readonly isPast: boolean }) {
  return (
    <>
      <div className={styles.crumb}>
        <BackToList />
      </div>
      <h1 id="new-order" className={styles.title}>
        {words.title}
      </h1>
      {copyOf !== null && <p className={styles.copy}>{words.copyOf(copyOf)}</p>}
      {isPast && (
        <p className={styles.past}>
          <Lock aria-hidden="true" />
          {words.readOnly}
        </p>
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Group({ title, hint, children }: GroupProps) {
  return (
    <section className={styles.group}>
      <h2>
        {title}
        {hint !== undefined && <small>{hint}</small>}
      </h2>
      <div>{children}</div>
    </section>
  );
}

function Items({ currencies }: { readonly currencies: Options }) {
  const { control } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  const currency = useWatch({ control, name: "currency" });
  return (
    <Group title={words.items} hint={words.itemsHint}>
      <LinesEditor currency={currency} />
      <div className={styles.belowItems}>
        <FormSelect control={control} name="currency" label={words.currency} options={currencies} />
        <FormText
          control={control}
          name="postage"
          label={words.postageIn(currencySymbol(currency))}
          inputMode="decimal"
          align="end"
          placeholder={formatAmount(0, currency)}
        />
      </div>
    </Group>
  );
}

function Note() {
  const { control } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  return (
    <Group title={words.note} hint={words.noteHint}>
      <FormTextArea
        control={control}
        name="note"
        label={words.note}
        hideLabel
        placeholder={words.notePlaceholder}
      />
    </Group>
  );
}
