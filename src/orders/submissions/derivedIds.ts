import type { CommandId, StreamId } from "../../engine/events/identifiers.ts";
import type { PersonalId, SubjectId } from "../../engine/personal/personalRecord.ts";
import { derivedUuid } from "../../lib/ids.ts";

/*
 * Ids that a command's id leads to: the same command prepared again gives the same ids (ES5). None is derived
 * from anything that a person could be found by, not even as a hash (PD1).
 */

/** Stream of the order that a CreateOrder begins. */
export const orderIdOf = (commandId: CommandId): StreamId => derivedUuid(`${commandId}/order`) as StreamId;

/** Subject of a customer who came with the command. */
export const newSubjectOf = (commandId: CommandId): SubjectId =>
  derivedUuid(`${commandId}/subject`) as SubjectId;

/** Subject of texts and addresses of an order that has no customer. */
export const orderSubjectOf = (orderId: StreamId): SubjectId =>
  derivedUuid(`${orderId}/subject`) as SubjectId;

/** The command's one personal record of a kind. */
export const recordIdOf = (commandId: CommandId, kind: "customer" | "address" | "note"): PersonalId =>
  derivedUuid(`${commandId}/${kind}`) as PersonalId;
