/** Makes the compiler prove that every case was handled; throws if unchecked data got past it. */
export function exhaustive(value: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`);
}
