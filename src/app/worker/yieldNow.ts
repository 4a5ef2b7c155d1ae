/**
 * Lets the worker take what waits for it: a question, an answer of the database. A message of its own, because browsers
 * let a timer that is set again and again rest for four milliseconds: as long as the work that gives way.
 */
export const yieldNow = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
