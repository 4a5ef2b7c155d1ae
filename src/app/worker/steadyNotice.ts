/**
 * Calls `emit` at once, and again after `everyMs` if it was called meanwhile: a click is answered without
 * delay, an import of a thousand batches doesn't flood the page.
 */
export function steadyNotice(emit: () => void, everyMs: number): () => void {
  let resting = false;
  let again = false;
  const run = (): void => {
    resting = true;
    emit();
    setTimeout(() => {
      resting = false;
      if (again) {
        again = false;
        run();
      }
    }, everyMs);
  };
  return () => {
    if (resting) again = true;
    else run();
  };
}
