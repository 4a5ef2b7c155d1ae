/*
 * The app's own worker, which can be stopped dead as browsers freeze a tab: at any moment but within a
 * transaction, for a tab that holds a lock on a database is spared by them.
 */
import "./freezing.ts";
import "../../../src/app/worker/engineWorker.ts";
