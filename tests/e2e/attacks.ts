/** By name of an attempt: whether it got through. */
export type Outcomes = Record<string, "ran" | "refused">;

/**
 * What hostile text would try in a page, for evaluation there. `foreign` is another origin that would answer.
 * It begins with a pause, since what a test calls directly is exempt from the policy on eval.
 */
export async function attackPage(foreign: string): Promise<Outcomes> {
  await new Promise((resolve) => setTimeout(resolve));
  const outcomes: Outcomes = {};
  const attempt = async (name: string, act: () => unknown) => {
    try {
      outcomes[name] = (await act()) === false ? "refused" : "ran";
    } catch {
      outcomes[name] = "refused";
    }
  };
  const page = globalThis as {
    marked?: boolean;
    trustedTypes?: { createPolicy(name: string, rules: object): void };
  };
  const isMarked = () => page.marked === true;
  const outline = () => getComputedStyle(document.documentElement).outlineColor;
  const loads = (element: HTMLElement) =>
    new Promise<boolean>((resolve) => {
      element.addEventListener("load", () => resolve(true));
      element.addEventListener("error", () => resolve(false));
      document.body.append(element);
    });
  const made = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    set: (element: HTMLElementTagNameMap[K]) => void,
  ) => {
    const element = document.createElement(tag);
    set(element);
    return element;
  };

  await attempt("inline script", () => {
    document.head.append(made("script", (script) => script.append("globalThis.marked = true")));
    return isMarked();
  });
  await attempt("foreign script", () =>
    loads(made("script", (script) => (script.src = `${foreign}/code.js`))),
  );
  // biome-ignore lint/security/noGlobalEval: it is what is attempted
  await attempt("eval", () => globalThis.eval("1"));
  await attempt("Function", () => new Function("return 1")());
  await attempt("timer of text", () => {
    setTimeout("globalThis.marked = true");
    return new Promise((resolve) => setTimeout(() => resolve(isMarked()), 50));
  });
  await attempt("event attribute", () => {
    made("img", (image) => image.setAttribute("onclick", "globalThis.marked = true")).click();
    return isMarked();
  });
  await attempt("markup from text", () => made("div", (element) => (element.innerHTML = "<b>bold</b>")));
  await attempt("inline style", () => {
    document.head.append(made("style", (style) => style.append(":root { outline-color: rgb(1, 2, 3) }")));
    return outline() === "rgb(1, 2, 3)";
  });
  await attempt("style attribute", () => {
    document.documentElement.setAttribute("style", "outline-color: rgb(4, 5, 6)");
    return outline() === "rgb(4, 5, 6)";
  });
  await attempt("foreign fetch", () => fetch(`${foreign}/data`, { mode: "no-cors" }));
  await attempt("foreign image", () => loads(made("img", (image) => (image.src = `${foreign}/image.png`))));
  await attempt("worker from text", () => new Worker(URL.createObjectURL(new Blob(["1"]))));
  await attempt("foreign worker", () => new Worker(`${foreign}/code.js`));
  await attempt("base address", () => {
    document.head.append(made("base", (base) => (base.href = `${foreign}/`)));
    return document.baseURI.startsWith(foreign);
  });
  await attempt("another Trusted Types policy", () => {
    if (page.trustedTypes === undefined) throw new Error("This browser has no Trusted Types");
    page.trustedTypes.createPolicy("mine", {});
  });
  // Of these only the other origin can tell whether they got through.
  const send = (name: string, act: () => void) =>
    attempt(name, () => {
      act();
      return false;
    });
  await send("beacon", () => navigator.sendBeacon(`${foreign}/beacon`, "text"));
  await send("frame", () => document.body.append(made("iframe", (frame) => (frame.src = `${foreign}/page`))));
  await send("form", () => {
    const form = made("form", (element) => (element.action = `${foreign}/form`));
    document.body.append(form);
    form.submit();
  });
  return outcomes;
}

/** What hostile text would try in the engine's worker, for evaluation there. */
export async function attackWorker(foreign: string): Promise<Outcomes> {
  await new Promise((resolve) => setTimeout(resolve));
  const outcomes: Outcomes = {};
  const attempt = async (name: string, act: () => unknown) => {
    try {
      await act();
      outcomes[name] = "ran";
    } catch {
      outcomes[name] = "refused";
    }
  };
  // biome-ignore lint/security/noGlobalEval: it is what is attempted
  await attempt("eval", () => globalThis.eval("1"));
  await attempt("Function", () => new Function("return 1")());
  await attempt("foreign fetch", () => fetch(`${foreign}/data`, { mode: "no-cors" }));
  await attempt("foreign module", () => import(`${foreign}/code.js`));
  await attempt("worker from text", () => new Worker(URL.createObjectURL(new Blob(["1"]))));
  await attempt("foreign worker", () => new Worker(`${foreign}/code.js`));
  return outcomes;
}
