/** Its answer is what wakes a frozen worker; the test holds it back. */
const WAKE_CALL = "wake-call";

let openTransactions = 0;
let isAsked = false;
/** What the page said since it was asked to freeze: a frozen tab hears it when it wakes. */
let unheard: MessageEvent[] = [];

/** Stops everything in this worker, in the middle of its work, until the call is answered. */
function sleep(): void {
  const call = new XMLHttpRequest();
  call.open("GET", WAKE_CALL, false);
  call.send();
  isAsked = false;
  const late = unheard;
  unheard = [];
  setTimeout(() => {
    for (const { data } of late) dispatchEvent(new MessageEvent("message", { data }));
  });
}

function sleepIfItMay(): void {
  if (isAsked && openTransactions === 0) sleep();
}

const begin = IDBDatabase.prototype.transaction;

IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...names) {
  const transaction = begin.apply(this, names);
  openTransactions++;
  const ended = () => {
    openTransactions--;
    sleepIfItMay();
  };
  transaction.addEventListener("complete", ended);
  transaction.addEventListener("abort", ended);
  return transaction;
};

// Before the engine listens. Nothing new is begun, so that soon no transaction is open.
addEventListener("message", (event: MessageEvent<unknown>) => {
  if (event.data === "freeze") {
    isAsked = true;
    sleepIfItMay();
  } else if (isAsked) {
    event.stopImmediatePropagation();
    unheard.push(event);
  }
});
