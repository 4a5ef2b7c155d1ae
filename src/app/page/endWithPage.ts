/**
 * Ends the engine when its page is left. A browser may keep a left page as it is, to show it again on Back; Firefox
 * keeps its worker with it, stopped in the middle of what it does, and whoever opens the book next waits for the
 * transaction that it holds. Nothing that was acknowledged is lost; a page that is shown again starts anew.
 */
export function endWithPage(page: EventTarget, engine: Pick<Worker, "terminate">, reload: () => void): void {
  page.addEventListener("pagehide", () => engine.terminate());
  page.addEventListener("pageshow", (event) => {
    if ((event as PageTransitionEvent).persisted) reload();
  });
}
