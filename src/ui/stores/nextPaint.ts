/** Resolves when what stands in the document now was painted; at once where nothing is, as in a hidden tab. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
