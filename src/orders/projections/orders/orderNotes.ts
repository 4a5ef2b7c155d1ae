import type { PersonalId } from "../../../engine/personal/personalRecord.ts";
import type { ColumnSet } from "../../../engine/timeTravel/columnSet.ts";
import { firstGreater } from "../../../engine/timeTravel/firstGreater.ts";

/** Which notes orders got, in the order of the log. Only ids: the texts are personal (PD1). */
export interface OrderNotes {
  add(row: number, position: number, noteId: PersonalId): void;
  /** Calls back with the row and note of each one as of `position`. */
  forEachAt(position: number, visit: (row: number, noteId: PersonalId) => void): void;
}

/** Notes over the columns `note.*`. */
export function createOrderNotes(columns: ColumnSet): OrderNotes {
  const rows = columns.numbers("note.row", "u32");
  const since = columns.numbers("note.position", "u32");
  const codes = columns.numbers("note.id", "u32");
  const ids = columns.texts("note.ids");
  return {
    add(row, position, noteId) {
      rows.push(row);
      since.push(position);
      codes.push(ids.code(noteId));
    },
    forEachAt(position, visit) {
      const count = firstGreater(since.values(), since.length, position);
      for (let note = 0; note < count; note++) visit(rows.at(note), ids.at(codes.at(note)) as PersonalId);
    },
  };
}
