import { describe, expect, it } from "vitest";
import { watchInstallOffer } from "../../src/app/page/browserInstallOffer.ts";

/** A browser that may offer to install the app. */
function browser() {
  const page = new EventTarget();
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  let asked = 0;
  return {
    memory,
    asked: () => asked,
    open: () => watchInstallOffer(page, memory),
    openWithoutMemory: () => watchInstallOffer(page, null),
    offers() {
      const event = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
        prompt: async () => {
          asked += 1;
        },
      });
      page.dispatchEvent(event);
      return event;
    },
    installs: () => page.dispatchEvent(new Event("appinstalled")),
  };
}

describe("the offer to install the app", () => {
  it("is held back from the browser, and told to whoever listens", () => {
    const { open, offers } = browser();
    const offer = open();
    let told = 0;
    offer.subscribe(() => {
      told += 1;
    });
    expect(offer.isOffered()).toBe(false);
    expect(offers().defaultPrevented).toBe(true);
    expect(offer.isOffered()).toBe(true);
    expect(told).toBe(1);
  });

  it("asks by the browser's own question, once", async () => {
    const { open, offers, asked } = browser();
    const offer = open();
    offers();
    await offer.accept();
    await offer.accept();
    expect(asked()).toBe(1);
    expect(offer.isOffered()).toBe(false);
  });

  it("once refused, isn't made again on this device", () => {
    const { open, offers } = browser();
    const offer = open();
    offers();
    offer.dismiss();
    expect(offer.isOffered()).toBe(false);
    const later = open();
    offers();
    expect(later.isOffered()).toBe(false);
  });

  it("ends when the app was installed by other means, and works where nothing can be kept", () => {
    const { openWithoutMemory, offers, installs } = browser();
    const offer = openWithoutMemory();
    offers();
    installs();
    expect(offer.isOffered()).toBe(false);
    expect(() => offer.dismiss()).not.toThrow();
  });
});
