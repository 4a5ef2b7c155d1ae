import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { foldText } from "../searchText.ts";
import { customerOfOrder } from "../submissions/customerOfOrder.ts";
import { newSubjectOf, orderIdOf } from "../submissions/derivedIds.ts";
import type { CreatedFact } from "./fact.ts";
import type { NumberedFact } from "./readFacts.ts";

/** What tells a file's customers apart: the shop's number, else the name. */
function keyOf({ customerRef, customerName }: CreatedFact): string | null {
  const reference = customerRef?.trim();
  if (reference) return `number ${reference}`;
  const name = customerName?.trim();
  return name ? `name ${foldText(name)}` : null;
}

/**
 * Which customers of a file were forgotten. The book knows them by their ids alone; but an earlier import of the
 * file shows whose the orders are that it recorded, and so who must not come back with the file's new orders.
 */
export class ForgottenInFile {
  readonly #forgotten: ReadonlySet<SubjectId>;
  readonly #store: Pick<EventStore, "readStream">;
  /** Null: a customer who was looked up and isn't forgotten. */
  readonly #subjects = new Map<string, SubjectId | null>();

  /** @param forgotten whom the book has forgotten. */
  constructor(forgotten: ReadonlySet<SubjectId>, store: Pick<EventStore, "readStream">) {
    this.#forgotten = forgotten;
    this.#store = store;
  }

  /** Learns from facts of the file that are in the log already. */
  async learn(recorded: readonly NumberedFact[]): Promise<void> {
    if (this.#forgotten.size === 0) return;
    for (const { fact, commandId } of recorded) {
      const key = fact.kind === "created" ? keyOf(fact) : null;
      if (key === null || this.#subjects.has(key)) continue;
      const first = newSubjectOf(commandId);
      const subject = this.#forgotten.has(first)
        ? first
        : await customerOfOrder(this.#store, orderIdOf(commandId));
      this.#subjects.set(key, subject !== null && this.#forgotten.has(subject) ? subject : null);
    }
  }

  /** The id of a new order's customer, if they were forgotten. */
  subjectOf(fact: CreatedFact): SubjectId | null {
    const key = keyOf(fact);
    return key === null ? null : (this.#subjects.get(key) ?? null);
  }

  has(subject: SubjectId): boolean {
    return this.#forgotten.has(subject);
  }
}
