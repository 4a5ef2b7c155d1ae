/** By then the views have taken in what a command appended, and the page was told. */
const REST_MS = 25;

/**
 * The rest before each command that is measured, and before each bare transaction next to it: people give commands one
 * by one, and what one leaves to be done after its answer isn't a part of the next one.
 */
export const betweenCommands = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST_MS));
