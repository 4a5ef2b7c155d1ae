import { describe, expect, it } from "vitest";
import { createNoticeBoard } from "../../src/app/worker/noticeBoard.ts";
import { EngineError } from "../../src/engine/engineError.ts";
import type { BackendNotice } from "../../src/ui/backend.ts";

const heardBy = (board: ReturnType<typeof createNoticeBoard>): BackendNotice[] => {
  const heard: BackendNotice[] = [];
  board.subscribe((notice) => heard.push(notice));
  return heard;
};

describe("what the engine tells its page", () => {
  it("trouble that comes before anybody listens waits for the first who does, once", () => {
    const board = createNoticeBoard();
    board.sendTrouble(new EngineError("corrupt-read-model", "Saved column x is damaged"));
    const trouble = { kind: "trouble", code: "corrupt-read-model", message: "Saved column x is damaged" };
    expect(heardBy(board)).toEqual([trouble]);
    expect(heardBy(board)).toEqual([]);
  });

  it("news that nobody heard is old by then: who comes asks how things stand", () => {
    const board = createNoticeBoard();
    board.send({ kind: "books", books: [] });
    const heard = heardBy(board);
    expect(heard).toEqual([]);
    board.send({ kind: "books", books: [] });
    expect(heard).toHaveLength(1);
  });
});
