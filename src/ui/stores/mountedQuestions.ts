import canonicalize from "canonicalize";
import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { Answer, Question, View } from "../../orders/queries/question.ts";
import type { Backend } from "../backend.ts";

/** The same question always has the same key. */
export const questionKey = (question: Question): string => canonicalize(question) ?? "";

export interface AnsweredView {
  readonly view: View;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** The questions that components on the screen ask, each once however many ask it. */
export interface MountedQuestions {
  /** Counts a question as mounted until the returned function is called. */
  mount(key: string, question: Question): () => void;
  /** Mounted questions that have no answer among these. */
  unanswered(answers: ReadonlyMap<string, Answer>): readonly string[];
  ask(keys: readonly string[], at: ScreenPosition): Promise<AnsweredView>;
  /**
   * Asks all of them, those too that are mounted while it is under way. Null if the answers turned out to
   * lie at different positions (PR7).
   */
  askAll(at: ScreenPosition): Promise<AnsweredView | null>;
}

/** No questions yet, asked of this backend. */
export function createMountedQuestions(backend: Pick<Backend, "ask">): MountedQuestions {
  const mounted = new Map<string, { readonly question: Question; readonly count: number }>();

  const unanswered = (answers: ReadonlyMap<string, Answer>) =>
    [...mounted.keys()].filter((key) => !answers.has(key));

  async function ask(keys: readonly string[], at: ScreenPosition): Promise<AnsweredView> {
    const asked = keys.flatMap((key) => {
      const entry = mounted.get(key);
      return entry ? [{ key, question: entry.question }] : [];
    });
    const questions = asked.map((entry) => entry.question);
    const view = await backend.ask(questions, at);
    const answers = new Map<string, Answer>();
    asked.forEach(({ key }, index) => {
      const answer = view.answers[index];
      if (answer) answers.set(key, answer);
    });
    return { view, answers };
  }

  async function askAll(at: ScreenPosition): Promise<AnsweredView | null> {
    let { view, answers } = await ask([...mounted.keys()], at);
    for (let missing = unanswered(answers); missing.length > 0; missing = unanswered(answers)) {
      const more = await ask(missing, view.position);
      if (more.view.position !== view.position || more.answers.size === 0) return null;
      answers = new Map([...answers, ...more.answers]);
    }
    return { view, answers };
  }

  function mount(key: string, question: Question): () => void {
    mounted.set(key, { question, count: (mounted.get(key)?.count ?? 0) + 1 });
    return () => {
      const count = (mounted.get(key)?.count ?? 1) - 1;
      if (count === 0) mounted.delete(key);
      else mounted.set(key, { question, count });
    };
  }

  return { mount, unanswered, ask, askAll };
}
