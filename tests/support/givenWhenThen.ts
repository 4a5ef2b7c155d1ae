import { expect } from "vitest";
import type { AggregateTypes, Decider } from "../../src/engine/commands/decider.ts";

/** What a test may ask of a decision. */
export interface Outcome<T extends AggregateTypes> {
  /** It led to exactly these events. */
  then(...events: readonly T["event"][]): void;
  /** It was rejected with this code and, if given, at least these facts (CMD3). */
  thenRejected(code: T["rejection"]["code"], facts?: Readonly<Record<string, unknown>>): T["rejection"];
}

export interface Given<T extends AggregateTypes> {
  when(command: T["command"]): Outcome<T>;
}

/** The language of domain tests: `given(...events).when(command).then(...events)`. */
export function scenariosOf<T extends AggregateTypes>(decider: Decider<T>) {
  function given(...history: readonly T["event"][]): Given<T> {
    const state = history.reduce<T["state"]>(
      (folded, event) => decider.evolve(folded, event),
      decider.initialState,
    );
    return { when: (command) => outcomeOf(decider.decide(command, state)) };
  }

  function outcomeOf(decision: ReturnType<Decider<T>["decide"]>): Outcome<T> {
    return {
      // biome-ignore lint/suspicious/noThenProperty: reads as a sentence, and nobody awaits it
      then: (...events) => expect(decision).toEqual({ ok: true, value: events }),
      thenRejected(code, facts = {}) {
        if (decision.ok) throw new Error(`Expected ${code}, but it was accepted`);
        expect(decision.error.code).toBe(code);
        expect(decision.error.facts).toMatchObject(facts);
        return decision.error;
      },
    };
  }

  return { given };
}
