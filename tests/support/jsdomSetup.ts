import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// jsdom has neither; overlays and the router need both.
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text) => text.replace(/[^\w-]/g, (char) => `\\${char}`);
window.scrollTo = () => undefined;

// jsdom draws nothing; without a canvas it only complains.
HTMLCanvasElement.prototype.getContext = () => null;
