import { describe, expect, it } from "vitest";
import { endWithPage } from "../../src/app/page/endWithPage.ts";

const shown = (persisted: boolean) => Object.assign(new Event("pageshow"), { persisted });

describe("a page that is left", () => {
  it("ends its engine, and starts anew only if it is shown again as it was", () => {
    const page = new EventTarget();
    const done: string[] = [];
    endWithPage(page, { terminate: () => done.push("ended") }, () => done.push("reloaded"));
    page.dispatchEvent(shown(false));
    expect(done).toEqual([]);
    page.dispatchEvent(new Event("pagehide"));
    expect(done).toEqual(["ended"]);
    page.dispatchEvent(shown(true));
    expect(done).toEqual(["ended", "reloaded"]);
  });
});
