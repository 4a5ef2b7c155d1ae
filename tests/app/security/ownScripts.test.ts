import { afterEach, describe, expect, it, vi } from "vitest";
import { admitOwnScripts } from "../../../src/app/page/ownScripts.ts";

interface Rules {
  createHTML(html: string): string | null;
  createScriptURL(url: string): string | null;
  createScript?(script: string): string | null;
}

/** The policy that the page makes when it lies at `baseURI`. */
function policyAt(baseURI: string): Rules | undefined {
  let made: Rules | undefined;
  vi.stubGlobal("document", { baseURI });
  vi.stubGlobal("trustedTypes", {
    createPolicy(name: string, rules: Rules) {
      expect(name).toBe("default");
      made = rules;
    },
  });
  admitOwnScripts();
  return made;
}

afterEach(() => vi.unstubAllGlobals());

describe("the page's Trusted Types policy", () => {
  const rules = () => policyAt("https://shop.example/tools/orderlog/#/orders?book=1");

  it.each([
    "./sw.js",
    "assets/engineWorker-1.js",
    "https://shop.example/tools/orderlog/assets/engineWorker-1.js",
  ])("admits a script of the app's own folder: %s", (url) => {
    expect(rules()?.createScriptURL(url)).toBe(url);
  });

  it.each([
    "https://elsewhere.example/sw.js",
    "//elsewhere.example/sw.js",
    "../other/sw.js",
    "/sw.js",
    "https://shop.example.elsewhere.example/tools/orderlog/sw.js",
    "data:text/javascript,1",
    "blob:https://shop.example/0b4e",
    "javascript:1",
  ])("refuses any other: %s", (url) => {
    expect(rules()?.createScriptURL(url)).toBeNull();
  });

  it("lets markup be emptied and never written, and no text become a script", () => {
    expect(rules()?.createHTML("")).toBe("");
    expect(rules()?.createHTML("<b>bold</b>")).toBeNull();
    expect(rules()?.createScript).toBeUndefined();
  });

  it("does nothing in a browser without Trusted Types", () => {
    vi.stubGlobal("document", { baseURI: "https://shop.example/" });
    vi.stubGlobal("trustedTypes", undefined);
    expect(admitOwnScripts).not.toThrow();
  });
});
