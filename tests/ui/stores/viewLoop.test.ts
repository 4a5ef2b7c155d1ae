import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Position } from "../../../src/engine/events/identifiers.ts";
import type { EventPageQuestion } from "../../../src/orders/queries/timeline.ts";
import { questionKey } from "../../../src/ui/stores/mountedQuestions.ts";
import { createViewLoop, type ViewLoop } from "../../../src/ui/stores/viewLoop.ts";
import { aimAt, createViewStore, type ViewState, type ViewStore } from "../../../src/ui/stores/viewStore.ts";
import { type CannedBackend, createCannedBackend } from "../../support/cannedBackend.ts";

const page = (limit: number): EventPageQuestion => ({ kind: "eventPage", before: null, limit });

describe("the view loop", () => {
  let backend: CannedBackend;
  let store: ViewStore;
  let loop: ViewLoop;
  let states: ViewState[];
  const failures: unknown[] = [];

  const mount = (question: EventPageQuestion) => loop.register(questionKey(question), question);
  const aim = (target: "now" | number) => {
    aimAt(store, target as "now" | Position);
    loop.wake();
  };
  const settled = (position: number) =>
    vi.waitFor(() => expect(store.getState().shown?.position).toBe(position));
  /** The newest position among an answer's entries is the position at which it was answered. */
  const answeredAt = (state: ViewState) =>
    [...state.answers.values()].map((answer) =>
      answer.kind === "eventPage" ? (answer.entries[0]?.event.position ?? 0) : -1,
    );

  beforeEach(async () => {
    failures.length = 0;
    backend = createCannedBackend();
    store = createViewStore();
    loop = createViewLoop(backend, store, (cause) => failures.push(cause));
    states = [];
    store.subscribe((state) => states.push(state));
    loop.open();
    mount(page(3));
    await settled(20);
  });

  it("PR7 asks questions that are mounted together once, and paints them together", async () => {
    const before = backend.asked.length;
    mount(page(4));
    mount(page(5));
    await vi.waitFor(() => expect(store.getState().answers.size).toBe(3));
    expect(backend.asked.length - before).toBe(1);
  });

  it("TT2 asks a new question at the position shown, and moves nothing else", async () => {
    aim(12);
    await settled(12);
    const kept = store.getState().answers.get(questionKey(page(3)));
    mount(page(4));
    await vi.waitFor(() => expect(store.getState().answers.size).toBe(2));
    expect(backend.asked.at(-1)).toEqual({ questions: [page(4)], at: 12 });
    expect(store.getState().answers.get(questionKey(page(3)))).toBe(kept);
  });

  it("TT4 has one ask in flight at most: of many seeks the last one follows", async () => {
    const before = backend.asked.length;
    const release = backend.hold();
    aim(5);
    await vi.waitFor(() => expect(backend.asked.length).toBe(before + 1));
    for (const position of [6, 7, 8, 9]) aim(position);
    release();
    await settled(9);
    expect(backend.asked.slice(before).map((ask) => ask.at)).toEqual([5, 9]);
  });

  it("PR7 never paints a mixture: a question mounted meanwhile is answered before the view settles", async () => {
    const release = backend.hold();
    aim(7);
    await vi.waitFor(() => expect(backend.asked.at(-1)?.at).toBe(7));
    mount(page(6));
    release();
    await settled(7);
    for (const state of states) expect(new Set(answeredAt(state)).size).toBeLessThanOrEqual(1);
    expect(store.getState().answers.size).toBe(2);
  });

  it("TT2 keeps what is shown until the next view has settled", async () => {
    const release = backend.hold();
    aim(3);
    await vi.waitFor(() => expect(backend.asked.at(-1)?.at).toBe(3));
    expect(store.getState().shown?.position).toBe(20);
    release();
    await settled(3);
    expect(store.getState().shown?.asked).toBe(3);
  });

  it("follows a growing log at now", async () => {
    backend.append(2);
    loop.refresh();
    await settled(22);
  });

  it("TT2 is not moved by new events in the past, and knows how many arrived", async () => {
    aim(12);
    await settled(12);
    backend.append(3);
    loop.refresh();
    await vi.waitFor(() => expect(store.getState().shown?.head).toBe(23));
    expect(store.getState().shown?.position).toBe(12);
    expect(store.getState().leftNowAt).toBe(20);
  });

  it("drops the answers of a book that was closed meanwhile", async () => {
    const release = backend.hold();
    aim(4);
    await vi.waitFor(() => expect(backend.asked.at(-1)?.at).toBe(4));
    loop.close();
    release();
    await Promise.resolve();
    expect(store.getState().shown).toBeNull();
  });

  it("reports a failed ask, keeps the view, and goes on with the next one", async () => {
    const ask = vi.spyOn(backend, "ask").mockRejectedValueOnce(new Error("worker gone"));
    aim(4);
    await vi.waitFor(() => expect(failures).toEqual([new Error("worker gone")]));
    expect(store.getState().shown?.position).toBe(20);
    ask.mockRestore();
    aim(5);
    await settled(5);
  });

  it("abandoned, it shows what is aimed at by then, and drops the late answer", async () => {
    const release = backend.hold();
    aim(5);
    await vi.waitFor(() => expect(store.getState().isComputing).toBe(true));
    aim("now");
    loop.abandon();
    release();
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ isComputing: false, target: "now" }));
    await settled(20);
    expect(states.some(({ shown }) => shown?.position === 5)).toBe(false);
  });
});
