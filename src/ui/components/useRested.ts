import { useEffect, useState } from "react";

/** Milliseconds that a value must stay before it is worth saying aloud. */
const REST_MS = 500;

/** The value once it has come to rest, so that assistive technology doesn't hear every step on the way. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
