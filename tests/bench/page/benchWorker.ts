import { expose } from "comlink";
import { transferEngineErrors } from "../../../src/app/engineErrorTransfer.ts";
import { createEngine } from "../../../src/app/worker/engine.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { randomIds } from "../../../src/lib/ids.ts";
import { createWorkerMeasures } from "./workerMeasures.ts";

transferEngineErrors();
const engine = createEngine(systemClock, randomIds);
// The app's own engine, so that the page can talk to it as the app does; the measures sit beside it.
expose(Object.assign(engine, { measures: createWorkerMeasures(engine) }));
