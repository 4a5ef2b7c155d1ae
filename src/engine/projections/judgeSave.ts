import { EngineError } from "../engineError.ts";
import type { ReadModelSave, SavedReadModel } from "./readModelStore.ts";

/**
 * The compare of a read model store's compare-and-set (PR2): what becomes of `save` where `stored` is there.
 * @throws EngineError "invalid-argument" for a new generation that doesn't come whole.
 */
export function judgeSave(
  stored: Pick<SavedReadModel, "generation" | "checkpoint"> | undefined,
  save: ReadModelSave,
): "saved" | "behind" | "superseded" {
  const generation = stored?.generation ?? save.generation;
  const checkpoint = stored?.checkpoint ?? 0;
  if (generation > save.generation) {
    return "superseded";
  }
  if (generation < save.generation) {
    if (save.base !== 0) {
      throw new EngineError("invalid-argument", "A new generation has to be saved whole");
    }
    return "saved";
  }
  if (stored && checkpoint >= save.checkpoint) {
    return "behind";
  }
  return checkpoint < save.base ? "superseded" : "saved";
}
