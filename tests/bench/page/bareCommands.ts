const STREAMS = 50;

/** A record as a command of a form writes it: a block of one event. */
const blockOf = (position: number, stream: string, version: number) => ({
  last: position,
  first: position,
  keys: [`s:${stream}@${String(version).padStart(12, "0")}`],
  commands: [crypto.randomUUID()],
  reservations: [],
  recordedAt: new Date().toISOString(),
  hash: "0".repeat(64),
  events: `[${"x".repeat(700)}]`,
});

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function openBare(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    const blocks = opening.result.createObjectStore("blocks", { keyPath: "last" });
    blocks.createIndex("keys", "keys", { unique: true, multiEntry: true });
    blocks.createIndex("commands", "commands", { unique: true, multiEntry: true });
    blocks.createIndex("recordedAt", "recordedAt");
  };
  return done(opening);
}

/** One strict transaction: look the stream's version up, write the record. Resolves when the disk has it. */
function transact(database: IDBDatabase, position: number, stream: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("blocks", "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const blocks = transaction.objectStore("blocks");
    const range = IDBKeyRange.bound(`s:${stream}@`, `s:${stream}@~`);
    const looking = blocks.index("keys").openKeyCursor(range, "prev");
    looking.onsuccess = () => {
      const version = looking.result === null ? 0 : Number(String(looking.result.key).slice(-12));
      blocks.add(blockOf(position, stream, version + 1));
    };
  });
}

/**
 * The limit of a command: what IndexedDB alone takes to check a version and write the same record, without an
 * engine around it. Milliseconds of each.
 */
export async function bareCommands(count: number): Promise<readonly number[]> {
  const name = `bench-bare-${crypto.randomUUID()}`;
  const database = await openBare(name);
  const times: number[] = [];
  for (let position = 1; position <= count; position++) {
    const started = performance.now();
    await transact(database, position, `stream-${position % STREAMS}`);
    times.push(performance.now() - started);
  }
  database.close();
  await done(indexedDB.deleteDatabase(name));
  return times;
}
