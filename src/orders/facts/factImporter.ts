import type { CommandEnvelope, CommandOutcome } from "../../engine/commands/command.ts";
import type { HandleCommands } from "../../engine/commands/commandHandling.ts";
import { EngineError } from "../../engine/engineError.ts";
import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type {
  ActorId,
  CausationId,
  CorrelationId,
  DeviceId,
  StreamId,
} from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Upcasting } from "../../engine/upcasting/upcasting.ts";
import { derivedUuid } from "../../lib/ids.ts";
import { orderDecider } from "../order/orderDecider.ts";
import type { OrderTypes } from "../order/orderTypes.ts";
import type { KnownCustomers } from "../submissions/knownCustomers.ts";
import { type PreparedSubmission, prepareSubmission } from "../submissions/prepareSubmission.ts";
import type { Submission } from "../submissions/submission.ts";
import { refusedAtItsPlace } from "./decideAtPlace.ts";
import { FactOrders } from "./factOrders.ts";
import { toSubmission, untrackedSteps } from "./factSubmission.ts";
import type { FactsImportReport, RefusedFact } from "./factsImportReport.ts";
import { ImportedCustomers } from "./importedCustomers.ts";
import type { NumberedFact } from "./readFacts.ts";
import type { FactsSurvey } from "./surveyFacts.ts";

/** The book that facts go to. For a dry run, one in memory. */
export interface FactsTarget {
  readonly store: Pick<EventStore, "head" | "recordedCommands" | "holderOf" | "readStream">;
  readonly handle: HandleCommands<OrderTypes>;
  readonly upcasting: Upcasting;
  /** The book's customers as they are before the import. */
  readonly directory: KnownCustomers;
  /** Whom the book has forgotten. */
  readonly forgottenCustomers: ReadonlySet<SubjectId>;
  readonly actor: ActorId;
  readonly deviceId: DeviceId;
}

/** A fact on its way to the aggregate. */
interface Pending {
  readonly fact: NumberedFact;
  readonly prepared: PreparedSubmission;
  /** True where its customer was forgotten, and what it says of them left out. */
  readonly isNameless: boolean;
}

/** Turns facts into commands, has them handled batch by batch, and counts what came of them. */
export class FactImporter {
  readonly #target: FactsTarget;
  readonly #survey: FactsSurvey;
  readonly #orders: FactOrders;
  readonly #customers: ImportedCustomers;
  readonly #refused: RefusedFact[] = [];
  #pending: Pending[] = [];
  #accepted = 0;
  #known = 0;
  #nameless = 0;
  #done = 0;
  #lastLine: number | null = null;

  constructor(target: FactsTarget, survey: FactsSurvey) {
    this.#target = target;
    this.#survey = survey;
    this.#orders = new FactOrders(target.store, survey.isLogEmpty);
    this.#customers = new ImportedCustomers(target.directory);
  }

  /** Facts handled so far. */
  get done(): number {
    return this.#done;
  }

  /** Handles a batch to its end. */
  async take(facts: readonly NumberedFact[]): Promise<void> {
    await this.#orders.load(facts);
    for (const fact of facts) await this.#plan(fact);
    await this.#flush();
    this.#done += facts.length;
    this.#lastLine = facts.at(-1)?.line ?? this.#lastLine;
  }

  report(kind: FactsImportReport["kind"]): FactsImportReport {
    return {
      kind,
      facts: this.#survey.facts,
      accepted: this.#accepted,
      known: this.#known,
      nameless: this.#nameless,
      refused: this.#refused.toSorted((a, b) => a.line - b.line),
      problem: this.#survey.problem,
      lastLine: kind === "cancelled" ? this.#lastLine : null,
    };
  }

  async #plan(fact: NumberedFact): Promise<void> {
    const isNew = !this.#orders.has(fact.fact.orderRef);
    const streamId = this.#orders.streamOf(fact);
    if (this.#survey.recorded.has(fact.commandId)) {
      this.#known += 1;
      return;
    }
    if (this.#isOfAnotherOrder(fact)) {
      const { orderRef } = fact.fact;
      const reason = `Number ${orderRef} belongs to another order of the book, which this file did not create.`;
      this.#refuse(fact, "OrderNumberTaken", reason);
      return;
    }
    const asked = toSubmission(fact.fact, streamId, untrackedSteps(this.#survey.kinds));
    if (!asked.complete) {
      this.#refuse(fact, "IncompleteFact", `It can't be recorded: ${asked.lacks}.`);
      return;
    }
    const whole = await this.#prepare(fact, this.#knownCustomer(fact, asked.submission), streamId);
    const personal = whole.personal.filter(({ subject }) => !this.#survey.forgotten.has(subject));
    const prepared = { ...whole, personal };
    const refusal = await this.#refusedBefore(fact, prepared);
    const isNameless = personal.length < whole.personal.length;
    if (refusal !== null) this.#refuse(fact, refusal.code, refusal.message);
    else await this.#add({ fact, prepared, isNameless }, isNew);
  }

  /**
   * Whether the fact is about an order that the file creates, but whose number another order of the book has.
   * An order of which the file has recorded anything before is its own. A second "created" is the aggregate's
   * to refuse.
   */
  #isOfAnotherOrder({ fact: { kind, orderRef } }: NumberedFact): boolean {
    const { created, recorded } = this.#survey;
    if (kind === "created" || !created.has(orderRef)) return false;
    return this.#orders.wasInLog(orderRef) && !recorded.hasOrder(orderRef);
  }

  /** A new order of a customer who was forgotten goes under their id, so that nobody new is made of them. */
  #knownCustomer({ fact }: NumberedFact, submission: Submission): Submission {
    if (fact.kind !== "created" || submission.type !== "CreateOrder" || submission.customer === null) {
      return submission;
    }
    const customerId = this.#survey.forgotten.subjectOf(fact);
    return customerId === null
      ? submission
      : { ...submission, customer: { ...submission.customer, customerId } };
  }

  async #prepare(
    { commandId, fact }: NumberedFact,
    submission: Submission,
    streamId: StreamId,
  ): Promise<PreparedSubmission> {
    const hasNote = submission.type === "CancelOrder" && submission.note !== "";
    const customer = hasNote ? await this.#orders.customerOf(streamId) : null;
    return prepareSubmission(submission, {
      commandId,
      number: fact.orderRef,
      directory: this.#customers,
      subjectOf: () => customer,
      newOrderId: streamId,
    });
  }

  async #refusedBefore(fact: NumberedFact, { command, streamId }: PreparedSubmission) {
    const later = this.#survey.recorded.nextAfter(fact);
    return later === undefined ? null : refusedAtItsPlace(command, streamId, later, this.#target);
  }

  async #add(pending: Pending, isNew: boolean): Promise<void> {
    const { command } = pending.prepared;
    this.#pending.push(pending);
    if (command.type !== "CreateOrder") return;
    if (!orderDecider.decide(command, orderDecider.initialState).ok) return;
    // The next facts may refer to this order's personal records, so it must be sure that they are written.
    if (isNew) this.#keepCustomer(pending.prepared);
    else await this.#flush();
  }

  #keepCustomer({ command, streamId, personal }: PreparedSubmission): void {
    if (command.type !== "CreateOrder") return;
    this.#customers.add(personal);
    this.#orders.setCustomer(streamId, command.customer?.customerId ?? null);
  }

  async #flush(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length === 0) return;
    const outcomes = await this.#target.handle(pending.map((one) => this.#envelope(one)));
    for (const [index, one] of pending.entries()) {
      const outcome = outcomes[index];
      if (outcome !== undefined) this.#count(one, outcome);
    }
  }

  #envelope({ fact, prepared }: Pending): CommandEnvelope<OrderTypes> {
    const cause = derivedUuid(`import/${this.#survey.firstCommand ?? ""}`);
    return {
      commandId: fact.commandId,
      streamId: prepared.streamId,
      occurredAt: fact.occurredAt,
      correlationId: cause as CorrelationId,
      causationId: cause as CausationId,
      actor: this.#target.actor,
      deviceId: this.#target.deviceId,
      screen: "now",
      command: prepared.command,
      personal: prepared.personal,
    };
  }

  #count({ fact, prepared, isNameless }: Pending, outcome: CommandOutcome<OrderTypes>): void {
    switch (outcome.kind) {
      case "accepted":
        this.#accepted += 1;
        if (isNameless) this.#nameless += 1;
        this.#keepCustomer(prepared);
        return;
      case "repeated":
        this.#known += 1;
        return;
      case "rejected":
        this.#refuse(fact, outcome.rejection.code, outcome.rejection.message);
        return;
      case "conflict":
        this.#refuse(fact, "Conflict", "The order kept changing meanwhile. Import the file again.");
        return;
      case "refused":
        throw new EngineError("unknown-event", outcome.message);
    }
  }

  #refuse({ line }: NumberedFact, code: string, reason: string): void {
    this.#refused.push({ line, code, reason });
  }
}
