import type { JsonObject } from "../../lib/json.ts";
import { EngineError } from "../engineError.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { Upcaster, Upcasting } from "./upcasting.ts";

interface Step {
  readonly upcaster: Upcaster;
  touched: number;
}

export interface UpcastingOptions {
  /** Today's schema version of each event type, from 1. */
  readonly schemas: Readonly<Record<string, number>>;
  readonly upcasters: readonly Upcaster[];
}

const gap = (message: string): EngineError => new EngineError("upcaster-gap", message);

/** The steps of each type, the one from schema 1 first. */
function chains(
  schemas: ReadonlyMap<string, number>,
  steps: readonly Step[],
): ReadonlyMap<string, readonly Step[]> {
  const result = new Map<string, Step[]>();
  for (const [type, current] of schemas) {
    const chain: Step[] = [];
    for (let from = 1; from < current; from++) {
      const found = steps.filter(({ upcaster }) => upcaster.type === type && upcaster.from === from);
      const [step] = found;
      if (step === undefined) throw gap(`No upcaster takes ${type} from schema ${from} to ${from + 1}`);
      if (found.length > 1) throw gap(`Several upcasters take ${type} from schema ${from} to ${from + 1}`);
      chain.push(step);
    }
    result.set(type, chain);
  }
  return result;
}

function checkNoneIsLoose(schemas: ReadonlyMap<string, number>, upcasters: readonly Upcaster[]): void {
  for (const { type, from } of upcasters) {
    const current = schemas.get(type) ?? 0;
    if (!Number.isInteger(from) || from < 1 || from >= current) {
      throw gap(`The upcaster of ${type} from schema ${from} leads to no schema that is in use`);
    }
  }
}

/**
 * Chains upcasters, one for each step of each type (UP1).
 * @throws EngineError "upcaster-gap" that names the step which is missing, doubled, or leads nowhere.
 */
export function createUpcasting({ schemas, upcasters }: UpcastingOptions): Upcasting {
  const current = new Map(Object.entries(schemas));
  const steps: readonly Step[] = upcasters.map((upcaster) => ({ upcaster, touched: 0 }));
  checkNoneIsLoose(current, upcasters);
  const chainOf = chains(current, steps);

  function isKnown(type: string, schemaVersion: number): boolean {
    return Number.isInteger(schemaVersion) && schemaVersion >= 1 && schemaVersion <= (current.get(type) ?? 0);
  }

  function currentSchema(type: string): number {
    const schema = current.get(type);
    if (schema === undefined) throw new EngineError("unknown-event", `No event type ${type} is known`);
    return schema;
  }

  function upcast(event: RecordedEvent): RecordedEvent {
    const { type, schemaVersion, position } = event;
    if (schemaVersion === current.get(type)) return event;
    if (!isKnown(type, schemaVersion)) {
      const message = `${type} of schema ${schemaVersion} at position ${position} is newer than this application`;
      throw new EngineError("unknown-event", message);
    }
    let data: JsonObject = event.data;
    for (const step of (chainOf.get(type) ?? []).slice(schemaVersion - 1)) {
      data = step.upcaster.upcast(data);
      step.touched++;
    }
    return { ...event, schemaVersion: currentSchema(type), data };
  }

  return { upcast, currentSchema, isKnown, steps: () => steps.map((step) => ({ ...step })) };
}
