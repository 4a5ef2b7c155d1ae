import { act, fireEvent, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type CannedBackend, createCannedBackend } from "../../support/cannedBackend.ts";
import { cannedEvents } from "../../support/cannedLog.ts";
import { renderApp } from "../../support/renderApp.tsx";

const BOOK = "book=book-1";

/** 40 events, eight a day: day one ends at 6, each further day eight later. */
const events = cannedEvents(40);

async function open(address = `/history?${BOOK}`, backend: CannedBackend = createCannedBackend({ events })) {
  const app = renderApp(backend, address);
  const slider = (await app.screen.findByRole("slider", { name: "Position in history" })) as HTMLInputElement;
  await waitFor(() => expect(slider.disabled).toBe(false));
  const shows = (at: number | undefined) => waitFor(() => expect(app.at()).toBe(at));
  return { ...app, slider, shows, backend };
}

const key = (slider: HTMLElement, name: string, options: object = {}) =>
  fireEvent.keyDown(slider, { key: name, ...options });

describe("the time bar's slider", () => {
  it("spans 0 to the head natively, and says where it is", async () => {
    const { slider } = await open();
    expect([slider.min, slider.max, slider.step, slider.value]).toEqual(["0", "40", "1", "40"]);
    await waitFor(() =>
      expect(slider.getAttribute("aria-valuetext")).toMatch(/^Event 40, order delivered, 1010, .*Now$/),
    );
  });

  it("seeks when its value is set from outside", async () => {
    const { slider, shows } = await open();
    slider.value = "17";
    fireEvent(slider, new Event("input", { bubbles: true }));
    await shows(17);
    await waitFor(() =>
      expect(slider.getAttribute("aria-valuetext")).toMatch(/^Event 17, order created, 1005, .*08:00$/),
    );
  });

  it("returns to now when it is dragged to its end", async () => {
    const { slider, shows } = await open(`/history?${BOOK}&at=12`);
    slider.value = "40";
    fireEvent(slider, new Event("input", { bubbles: true }));
    await shows(undefined);
  });

  it("has a position in the zoom window in the past only", async () => {
    const { screen, slider, shows } = await open();
    expect(screen.queryByRole("slider", { name: "Position in window" })).toBeNull();
    key(slider, "ArrowLeft");
    const window = (await screen.findByRole("slider", { name: "Position in window" })) as HTMLInputElement;
    expect([window.min, window.max, window.value]).toEqual(["1", "40", "39"]);
    window.value = "30";
    fireEvent(window, new Event("input", { bubbles: true }));
    await shows(30);
  });

  it("maps the pointer through the bars, whose widths are days", async () => {
    const { slider, shows } = await open();
    const plot = slider.parentElement;
    if (!plot) throw new Error("the slider lies in its plot");
    vi.spyOn(plot, "getBoundingClientRect").mockReturnValue({ left: 0, width: 600 } as DOMRect);
    // Six days; the first holds events 1 to 6, so its end is a sixth of the width.
    fireEvent(slider, new MouseEvent("pointerdown", { bubbles: true, clientX: 100, button: 0, buttons: 1 }));
    await shows(6);
  });
});

describe("keys on the slider", () => {
  it.each([
    ["ArrowLeft", {}, 19],
    ["ArrowRight", {}, 21],
    ["ArrowUp", {}, 21],
    ["Home", {}, 0],
    ["End", {}, undefined],
    ["Escape", {}, undefined],
    ["PageUp", {}, 30],
    ["PageDown", {}, 14],
    // Event 20 is an OrderDelivered; the same kind comes every fourth event.
    ["ArrowRight", { shiftKey: true }, 24],
    ["ArrowLeft", { shiftKey: true }, 16],
  ])("%s %o goes from 20 to %s", async (name, options, expected) => {
    const { slider, shows } = await open(`/history?${BOOK}&at=20`);
    await waitFor(() => expect(slider.getAttribute("aria-valuetext")).toMatch(/^Event 20, order delivered/));
    key(slider, name, options);
    await shows(expected);
  });

  it("steps along one order's events on its own screen", async () => {
    const { slider, shows } = await open(`/orders/1003?${BOOK}&at=20`);
    key(slider, "ArrowLeft", { shiftKey: true });
    await shows(12);
  });

  it("keeps the focus on the slider when the bar opens and closes", async () => {
    const { slider, shows } = await open();
    slider.focus();
    key(slider, "ArrowLeft");
    await shows(39);
    expect(document.activeElement).toBe(slider);
    key(slider, "End");
    await shows(undefined);
    expect(document.activeElement).toBe(slider);
  });

  it("zooms with + and −", async () => {
    const long = createCannedBackend({ events: cannedEvents(1000) });
    const { screen, slider } = await open(`/history?${BOOK}&at=500`, long);
    const width = async () => {
      const window = (await screen.findByRole("slider", { name: "Position in window" })) as HTMLInputElement;
      return Number(window.max) - Number(window.min) + 1;
    };
    expect(await width()).toBe(400);
    key(slider, "+");
    expect(await width()).toBe(200);
    key(slider, "-");
    key(slider, "-");
    expect(await width()).toBe(1000);
  });

  it("plays and pauses with Space", async () => {
    const { screen, slider } = await open(`/history?${BOOK}&at=20`);
    key(slider, " ");
    fireEvent.click(await screen.findByRole("button", { name: "Pause" }));
    expect(await screen.findByRole("button", { name: "Play" })).toBeTruthy();
  });
});

describe("the time bar without dragging", () => {
  it.each([
    ["First event", 1],
    ["Previous event", 19],
    ["Next event", 21],
    ["Last event", undefined],
    ["Back to now", undefined],
  ])("%s goes from 20 to %s", async (name, expected) => {
    const { screen, shows } = await open(`/history?${BOOK}&at=20`);
    fireEvent.click(await screen.findByRole("button", { name: new RegExp(`^${name}`) }));
    await shows(expected);
  });

  it("goes to a typed event number on Enter, not on each key", async () => {
    const { screen, at, shows } = await open();
    const field = screen.getByRole("spinbutton", { name: "Event number" }) as HTMLInputElement;
    fireEvent.input(field, { target: { value: "1" } });
    fireEvent.input(field, { target: { value: "13" } });
    expect(at()).toBeUndefined();
    fireEvent.keyDown(field, { key: "Enter" });
    await shows(13);
  });

  it("keeps a typed number within the log", async () => {
    const { screen, shows } = await open(`/history?${BOOK}&at=20`);
    const field = await screen.findByRole("spinbutton", { name: "Event number" });
    fireEvent.input(field, { target: { value: "9999" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await shows(40);
  });

  it("jumps to an order with G, and says so when there is none", async () => {
    const { screen, shows } = await open();
    fireEvent.keyDown(document.body, { key: "g" });
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: "Order" }));
    const field = dialog.getByLabelText("Order number");
    fireEvent.change(field, { target: { value: "7" } });
    fireEvent.click(dialog.getByRole("button", { name: "Jump" }));
    expect(await dialog.findByText(/There is no order 7 in this log/)).toBeTruthy();
    fireEvent.change(field, { target: { value: "1003" } });
    fireEvent.click(dialog.getByRole("button", { name: "Jump" }));
    await shows(12);
  });

  it("jumps to a day's last event", async () => {
    const { screen, shows } = await open();
    fireEvent.click(screen.getByRole("button", { name: /^Jump…/ }));
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: "Date" }));
    fireEvent.change(dialog.getByLabelText("Date"), { target: { value: "2026-10-02" } });
    fireEvent.click(dialog.getByRole("button", { name: "Jump" }));
    await shows(14);
  });
});

describe("an empty log", () => {
  it("leaves the time bar calm and disabled", async () => {
    const backend = createCannedBackend({ events: [] });
    const { screen } = renderApp(backend, `/history?${BOOK}`);
    const slider = (await screen.findByRole("slider", { name: "Position in history" })) as HTMLInputElement;
    expect(slider.disabled).toBe(true);
    expect(screen.getByText("No events yet")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Play" }).getAttribute("aria-disabled")).toBe("true");
  });
});

describe("telling where the screen came to rest", () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout"] }));

  it("waits for half a second of rest", async () => {
    try {
      const { screen, slider, shows } = await open();
      const told = screen.getByRole("status", { name: "Position in time" });
      key(slider, "ArrowLeft");
      await shows(39);
      expect(told.textContent).toBe("");
      act(() => void vi.advanceTimersByTime(600));
      await waitFor(() => expect(told.textContent).toMatch(/^Event 39/));
    } finally {
      vi.useRealTimers();
    }
  });
});
