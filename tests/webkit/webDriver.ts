/** How a WebDriver names an element in its answers; fixed by the standard. */
const ELEMENT_KEY = "element-6066-11e4-a52e-4f735466cecf";

/** An element of the page that is shown now, as a WebDriver refers to it. */
export interface ElementReference {
  readonly [ELEMENT_KEY]: string;
}

/** A browser under W3C WebDriver: the few commands that the tests need. */
export interface WebDriverSession {
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function's body in the page; a promise that it returns is awaited. */
  run<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  click(element: ElementReference): Promise<void>;
  /** Sends keys; chords as WebDriver spells them. */
  sendKeys(element: ElementReference, keys: string): Promise<void>;
  /** What is on the screen, as PNG. */
  picture(): Promise<Buffer>;
  end(): Promise<void>;
}

interface Answer {
  readonly value: unknown;
}

async function send(url: string, method: "GET" | "POST" | "DELETE", body: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as Answer;
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebDriver, ${error}: ${message}`);
  }
  return value;
}

/** Awaits what the body returns, and hands its failure over as a value: a driver would drop its words. */
const awaited = (body: string): string => `
  const done = arguments[arguments.length - 1];
  (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then(
    (value) => done({ value: value ?? null }),
    (error) => done({ failure: String(error?.stack ? error + "\\n" + error.stack : error) }),
  );`;

/** Opens a session with the driver at an address. */
export async function openSession(driver: string, capabilities: object): Promise<WebDriverSession> {
  const opened = (await send(`${driver}/session`, "POST", {
    capabilities: { alwaysMatch: { timeouts: { script: 120_000 }, ...capabilities } },
  })) as { readonly sessionId: string };
  const session = `${driver}/session/${opened.sessionId}`;
  const post = (path: string, body?: object) => send(`${session}${path}`, "POST", body);
  const element = (reference: ElementReference) => `/element/${reference[ELEMENT_KEY]}`;
  await post("/window/rect", { x: 0, y: 0, width: 1280, height: 980 });
  return {
    async go(url) {
      await post("/url", { url });
    },
    async reload() {
      await post("/refresh");
    },
    async run<T>(body: string, ...args: readonly unknown[]) {
      const outcome = await post("/execute/async", { script: awaited(body), args });
      const { value, failure } = outcome as { readonly value: T; readonly failure?: string };
      if (failure !== undefined) throw new Error(`In the page: ${failure}`);
      return value;
    },
    async click(reference) {
      await post(`${element(reference)}/click`);
    },
    async sendKeys(reference, text) {
      await post(`${element(reference)}/value`, { text });
    },
    async picture() {
      return Buffer.from(String(await send(`${session}/screenshot`, "GET")), "base64");
    },
    async end() {
      await send(session, "DELETE");
    },
  };
}
