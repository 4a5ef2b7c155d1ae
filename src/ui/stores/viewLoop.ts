import type { Position } from "../../engine/events/identifiers.ts";
import type { Question } from "../../orders/queries/question.ts";
import type { Backend } from "../backend.ts";
import { createMountedQuestions, type MountedQuestions } from "./mountedQuestions.ts";
import { addAnswers, resetView, settle, type ViewStore } from "./viewStore.ts";

/** A view that takes longer than this is said to be computing. */
const COMPUTING_AFTER_MS = 100;

/** Keeps the view store up with the position aimed at and with the questions that are mounted. */
export interface ViewLoop {
  /** Starts asking: a book is open. Drops what another book has shown. */
  open(): void;
  /** Stops asking. */
  close(): void;
  /** Counts a question as mounted until the returned function is called. */
  register(key: string, question: Question): () => void;
  /** Asks everything again: the log grew, a projection moved, a setting changed. */
  refresh(): void;
  /** Looks whether the aim has moved. */
  wake(): void;
  /** Lets go of the view that is under way, and goes on with what is aimed at by then; a late answer is dropped. */
  abandon(): void;
}

/** What one book's asking keeps in mind. */
interface Asking {
  readonly store: ViewStore;
  readonly questions: MountedQuestions;
  isDirty: boolean;
  /** False once the book was closed, or this was abandoned: late answers are dropped. */
  isOpen: boolean;
}

/**
 * One `ask` is in flight at most. A moved position or a refresh asks all mounted questions at once; a newly
 * mounted question alone is asked at the position shown, so that nothing else moves (TT2).
 */
export function createViewLoop(
  backend: Pick<Backend, "ask">,
  store: ViewStore,
  onFailure: (cause: unknown) => void,
): ViewLoop {
  const questions = createMountedQuestions(backend);
  let asking: Asking = { store, questions, isDirty: true, isOpen: false };
  let running: Asking | null = null;
  let isScheduled = false;

  function sayComputing(isComputing: boolean): void {
    if (store.getState().isComputing !== isComputing) store.setState({ isComputing });
  }

  async function run(): Promise<void> {
    if (running !== null) return;
    const mine = asking;
    running = mine;
    const timer = setTimeout(() => running === mine && sayComputing(true), COMPUTING_AFTER_MS);
    try {
      await catchUp(mine);
    } catch (cause) {
      if (mine.isOpen) onFailure(cause);
    }
    clearTimeout(timer);
    if (running !== mine) return;
    running = null;
    sayComputing(false);
    if (mine !== asking) schedule();
  }

  function schedule(): void {
    if (isScheduled || !asking.isOpen) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      void run();
    });
  }

  function reopen(isOpen: boolean): void {
    asking.isOpen = false;
    asking = { store, questions, isDirty: true, isOpen };
    resetView(store);
    schedule();
  }

  return {
    open: () => reopen(true),
    close: () => reopen(false),
    register(key, question) {
      const unmount = questions.mount(key, question);
      schedule();
      return unmount;
    },
    refresh() {
      asking.isDirty = true;
      schedule();
    },
    wake: schedule,
    abandon() {
      asking.isOpen = false;
      asking = { store, questions, isDirty: true, isOpen: true };
      running = null;
      schedule();
    },
  };
}

/** Asks until the screen shows what it aims at. */
async function catchUp(asking: Asking): Promise<void> {
  while (asking.isOpen) {
    const { target, shown, answers } = asking.store.getState();
    if (asking.isDirty || shown === null || shown.asked !== target) {
      await moveAll(asking);
    } else {
      const fresh = asking.questions.unanswered(answers);
      if (fresh.length === 0) return;
      await addNew(asking, fresh, shown.position);
    }
  }
}

async function moveAll(asking: Asking): Promise<void> {
  asking.isDirty = false;
  const { target } = asking.store.getState();
  const settled = await asking.questions.askAll(target);
  if (!asking.isOpen) return;
  if (settled === null) asking.isDirty = true;
  else settle(asking.store, settled.view, target, settled.answers);
}

async function addNew(asking: Asking, keys: readonly string[], at: Position): Promise<void> {
  const { view, answers } = await asking.questions.ask(keys, at);
  if (!asking.isOpen) return;
  if (view.position !== at || answers.size === 0) asking.isDirty = true;
  else addAnswers(asking.store, answers);
}
