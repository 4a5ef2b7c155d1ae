import { expose } from "comlink";
import { systemClock } from "../../lib/clock.ts";
import { randomIds } from "../../lib/ids.ts";
import { transferEngineErrors } from "../engineErrorTransfer.ts";
import { createEngine } from "./engine.ts";

transferEngineErrors();
// Exposed at once, without awaiting anything: a message that comes before has no listener and would be lost.
expose(createEngine(systemClock, randomIds));
