import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { CommandId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { FactKind } from "./fact.ts";
import { ForgottenInFile } from "./forgottenInFile.ts";
import { type FactsProblem, type NumberedFact, type ReadFactsOptions, readFacts } from "./readFacts.ts";

/** What is known of a file before anything of it is written. */
export interface FactsSurvey {
  /** Facts read. */
  readonly facts: number;
  readonly kinds: ReadonlySet<FactKind>;
  /** The first fact's command. */
  readonly firstCommand: CommandId | null;
  /** Whether nothing at all was recorded before. */
  readonly isLogEmpty: boolean;
  /** References of the orders that the file creates; empty where the log is empty, so that none is taken. */
  readonly created: ReadonlySet<string>;
  /** Which of them an earlier import recorded. */
  readonly recorded: RecordedFacts;
  /** Which of the file's customers were forgotten. */
  readonly forgotten: ForgottenInFile;
  /** The first line that is no fact. */
  readonly problem: FactsProblem | null;
}

/** Facts of a file that are in the log already. */
class RecordedFacts {
  readonly #commands = new Set<CommandId>();
  /** By order, in the file's order. */
  readonly #byOrder = new Map<string, { readonly line: number; readonly commandId: CommandId }[]>();

  has(commandId: CommandId): boolean {
    return this.#commands.has(commandId);
  }

  /** Whether any fact of this order is recorded. */
  hasOrder(orderRef: string): boolean {
    return this.#byOrder.has(orderRef);
  }

  /** The next fact of the same order after this line that is recorded. */
  nextAfter({ line, fact }: NumberedFact): CommandId | undefined {
    return this.#byOrder.get(fact.orderRef)?.find((recorded) => recorded.line > line)?.commandId;
  }

  add({ line, commandId, fact }: NumberedFact): void {
    this.#commands.add(commandId);
    const ofOrder = this.#byOrder.get(fact.orderRef);
    if (ofOrder === undefined) this.#byOrder.set(fact.orderRef, [{ line, commandId }]);
    else ofOrder.push({ line, commandId });
  }
}

export interface SurveyOptions extends ReadFactsOptions {
  readonly store: Pick<EventStore, "head" | "recordedCommands" | "readStream">;
  /** Whom the book has forgotten. */
  readonly forgottenCustomers: ReadonlySet<SubjectId>;
  /** Facts read so far. */
  readonly onProgress?: (facts: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads all lines of a file and writes nothing. Stops early when the signal says so. */
export async function surveyFacts(file: Blob, options: SurveyOptions): Promise<FactsSurvey> {
  const { store, onProgress, signal } = options;
  const isLogEmpty = (await store.head()).position === 0;
  const kinds = new Set<FactKind>();
  const created = new Set<string>();
  const recorded = new RecordedFacts();
  const forgotten = new ForgottenInFile(options.forgottenCustomers, store);
  const compareWithLog = async (part: readonly NumberedFact[]) => {
    for (const { fact } of part) if (fact.kind === "created") created.add(fact.orderRef);
    const commands = await store.recordedCommands(part.map(({ commandId }) => commandId));
    const known = part.filter(({ commandId }) => commands.has(commandId));
    for (const fact of known) recorded.add(fact);
    await forgotten.learn(known);
  };
  let facts = 0;
  let firstCommand: CommandId | null = null;
  let problem: FactsProblem | null = null;
  for await (const part of readFacts(file, options)) {
    if (part.kind === "problem") {
      problem = part.problem;
      break;
    }
    for (const { fact } of part.facts) kinds.add(fact.kind);
    facts += part.facts.length;
    firstCommand ??= part.facts[0]?.commandId ?? null;
    if (!isLogEmpty) await compareWithLog(part.facts);
    onProgress?.(facts);
    if (signal?.aborted === true) break;
  }
  return { facts, kinds, firstCommand, isLogEmpty, created, recorded, forgotten, problem };
}
