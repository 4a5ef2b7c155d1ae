import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// How long a condition is waited for, not how long it takes: a machine with other work to do is no failure.
configure({ asyncUtilTimeout: 15_000 });

// jsdom has neither; overlays and the router need both.
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text) => text.replace(/[^\w-]/g, (char) => `\\${char}`);
window.scrollTo = () => undefined;

// jsdom draws nothing; without a canvas it only complains.
HTMLCanvasElement.prototype.getContext = () => null;
