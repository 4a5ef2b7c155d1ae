import { expose } from "comlink";
import { systemClock } from "../../lib/clock.ts";
import { randomIds } from "../../lib/ids.ts";
import { transferEngineErrors } from "../engineErrorTransfer.ts";
import { bookInName } from "../engineName.ts";
import { createEngine } from "./engine.ts";

transferEngineErrors();
// Exposed at once, without awaiting anything: a message that comes before has no listener and would be lost.
const engine = createEngine(systemClock, randomIds);
expose(engine);
// The screens ask for it themselves, and are told then if it can't be opened.
const ahead = bookInName(self.name);
if (ahead !== null) engine.openBook(ahead).catch(() => undefined);
