import { judgeSave } from "../../engine/projections/judgeSave.ts";
import type {
  ReadModelSave,
  ReadModelStore,
  SavedReadModel,
} from "../../engine/projections/readModelStore.ts";
import type { ColumnChunk } from "../../engine/timeTravel/columnSet.ts";

interface StoredReadModel extends SavedReadModel {
  readonly schema: string;
  readonly chunks: ReadonlyMap<string, ColumnChunk>;
}

const copyOf = (chunk: ColumnChunk): ColumnChunk => ({ ...chunk, data: chunk.data.slice(0) });

/** Saved read models in memory: the reference for other stores, and a fast one for tests. */
export function createMemoryReadModelStore(): ReadModelStore {
  /** One for each name: another schema's state is replaced. */
  const stored = new Map<string, StoredReadModel>();

  const of = (name: string, schema: string): StoredReadModel | undefined => {
    const found = stored.get(name);
    return found?.schema === schema ? found : undefined;
  };

  return {
    async load(name, schema, begin) {
      const found = of(name, schema);
      if (!found) return undefined;
      const { generation, checkpoint, hash } = found;
      const take = begin?.();
      if (take) for (const chunks of byColumn(found)) take(chunks);
      return { generation, checkpoint, hash };
    },

    async save(save) {
      const before = of(save.name, save.schema);
      const verdict = judgeSave(before, save);
      if (verdict === "saved") stored.set(save.name, merged(before, save));
      return verdict;
    },

    clear: async () => stored.clear(),
    close: () => {},
  };
}

function merged(before: StoredReadModel | undefined, save: ReadModelSave): StoredReadModel {
  const { schema, generation, checkpoint, hash } = save;
  const chunks = new Map(save.base === 0 ? [] : before?.chunks);
  for (const chunk of save.chunks) {
    for (const [key, one] of chunks) if (beginsWithin(one, chunk)) chunks.delete(key);
    chunks.set(`${chunk.column}/${chunk.start}`, copyOf(chunk));
  }
  return { schema, generation, checkpoint, hash, chunks };
}

/** Copies of the chunks of each column, in the order of their places. */
function byColumn({ chunks }: StoredReadModel): readonly (readonly ColumnChunk[])[] {
  const columns = new Map<string, ColumnChunk[]>();
  for (const chunk of [...chunks.values()].sort((a, b) => a.start - b.start)) {
    columns.set(chunk.column, [...(columns.get(chunk.column) ?? []), copyOf(chunk)]);
  }
  return [...columns.values()];
}

const beginsWithin = (one: ColumnChunk, { column, start, end }: ColumnChunk): boolean =>
  one.column === column && one.start >= start && one.start < end;
