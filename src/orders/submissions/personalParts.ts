import type { CommandId } from "../../engine/events/identifiers.ts";
import type { PersonalId, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { AddressRef, CustomerRef } from "../order/events.ts";
import type { AddressData, CustomerData, OrderPersonalRecord } from "../personalData.ts";
import { newSubjectOf, recordIdOf } from "./derivedIds.ts";
import type { KnownCustomers } from "./knownCustomers.ts";
import type { SubmittedAddress, SubmittedCustomer } from "./submission.ts";

/** What stays in the command, and the records that go beside it. */
interface Split<Ref> {
  readonly ref: Ref;
  readonly personal: readonly OrderPersonalRecord[];
}

const CUSTOMER_FIELDS = ["name", "reference", "email", "phone"] as const;
const ADDRESS_FIELDS = ["recipient", "street", "postalCode", "city", "country"] as const;

function isSame<T>(a: T, b: T, fields: readonly (keyof T)[]): boolean {
  return fields.every((field) => a[field] === b[field]);
}

const isEmpty = <T>(data: T, fields: readonly (keyof T)[]): boolean =>
  fields.every((field) => data[field] === null);

function subjectOf(submitted: SubmittedCustomer, known: KnownCustomers): SubjectId | undefined {
  if (submitted.customerId !== null) return submitted.customerId;
  return submitted.reference === null
    ? undefined
    : known.customerByReference(submitted.reference)?.customerId;
}

/** What is known of a customer who came by number: a source that leaves a field out doesn't empty it. */
function completed(data: CustomerData, latest: CustomerData | undefined): CustomerData {
  return {
    name: data.name ?? latest?.name ?? null,
    reference: data.reference ?? latest?.reference ?? null,
    email: data.email ?? latest?.email ?? null,
    phone: data.phone ?? latest?.phone ?? null,
  };
}

/**
 * The customer's reference and, unless the last record says the same already, a new record. Null where nothing
 * is known of a customer.
 */
export function splitCustomer(
  submitted: SubmittedCustomer | null,
  commandId: CommandId,
  known: KnownCustomers,
): Split<CustomerRef | null> {
  if (submitted === null) return { ref: null, personal: [] };
  const { customerId, name, reference, email, phone } = submitted;
  const given = { name, reference, email, phone };
  if (customerId === null && isEmpty(given, CUSTOMER_FIELDS)) return { ref: null, personal: [] };
  const subject = subjectOf(submitted, known) ?? newSubjectOf(commandId);
  const latest = known.latestCustomer(subject);
  // Picked in a form, the customer's data were shown and may have been emptied on purpose.
  const data: CustomerData = customerId === null ? completed(given, latest?.data) : given;
  if (latest !== undefined && isSame(latest.data, data, CUSTOMER_FIELDS)) {
    return { ref: { customerId: subject, recordId: latest.id }, personal: [] };
  }
  const id = recordIdOf(commandId, "customer");
  return {
    ref: { customerId: subject, recordId: id },
    personal: [{ id, subject, kind: "customer", data: { ...data } }],
  };
}

/** The address's reference, its country apart, and a record unless it is the customer's last one. */
export function splitAddress(
  address: SubmittedAddress,
  subject: SubjectId,
  commandId: CommandId,
  known: KnownCustomers,
): Split<AddressRef> {
  const { recipient, street, postalCode, city, country } = address;
  const data: AddressData = { recipient, street, postalCode, city, country };
  if (isEmpty({ ...data, country: null }, ADDRESS_FIELDS)) {
    return { ref: { recordId: null, country }, personal: [] };
  }
  const latest = known.latestAddress(subject);
  if (latest !== undefined && isSame(latest.data, data, ADDRESS_FIELDS)) {
    return { ref: { recordId: latest.id, country }, personal: [] };
  }
  const id = recordIdOf(commandId, "address");
  return { ref: { recordId: id, country }, personal: [{ id, subject, kind: "address", data: { ...data } }] };
}

/** A record of the text, if there is one. */
export function splitNote(text: string, subject: SubjectId, commandId: CommandId): Split<PersonalId | null> {
  if (text === "") return { ref: null, personal: [] };
  const id = recordIdOf(commandId, "note");
  return { ref: id, personal: [{ id, subject, kind: "note", data: { text } }] };
}
