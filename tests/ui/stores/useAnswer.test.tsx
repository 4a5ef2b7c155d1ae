import { act, fireEvent, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { CommandId, StreamId } from "../../../src/engine/events/identifiers.ts";
import type { Backend } from "../../../src/ui/backend.ts";
import { useSeek } from "../../../src/ui/stores/PositionProvider.tsx";
import { useAnswer, useShown } from "../../../src/ui/stores/useAnswer.ts";
import { useSubmit } from "../../../src/ui/stores/useSubmit.ts";
import { createCannedBackend } from "../../support/cannedBackend.ts";
import { renderScreen } from "../../support/renderScreen.tsx";

function Newest({ limit }: { readonly limit: number }) {
  const answer = useAnswer({ kind: "eventPage", before: null, limit });
  const { position, isPast } = useShown();
  const newest = answer?.entries[0]?.event.position ?? "none";
  return (
    <p data-testid="newest">
      {`${newest} of ${position}, ${answer?.entries.length ?? 0} entries${isPast ? ", past" : ""}`}
    </p>
  );
}

function Screen() {
  const [limit, setLimit] = useState(2);
  const seek = useSeek();
  return (
    <>
      <Newest limit={limit} />
      <button type="button" onClick={() => setLimit(4)}>
        More
      </button>
      <button type="button" onClick={() => seek("now")}>
        Now
      </button>
    </>
  );
}

const submission = { type: "MarkDelivered", orderId: "order-1001" as StreamId } as const;
const commandId = "command-1" as CommandId;

function Deliver() {
  const submit = useSubmit();
  const { position } = useShown();
  const [outcome, setOutcome] = useState("none");
  const press = async () => {
    const answer = await submit(submission, { commandId });
    setOutcome(answer.kind);
  };
  return (
    <>
      <button type="button" onClick={() => void press()}>
        Deliver
      </button>
      <p data-testid="outcome">{`${outcome} at ${position}`}</p>
    </>
  );
}

describe("useAnswer", () => {
  it("TT2 answers at the address's position", async () => {
    const { screen } = await renderScreen(<Screen />, {
      backend: createCannedBackend(),
      address: "/?at=7",
    });
    await waitFor(() => expect(screen.getByTestId("newest").textContent).toBe("7 of 7, 2 entries, past"));
  });

  it("keeps the answer to the question before until the new one is there", async () => {
    const backend = createCannedBackend();
    const { screen } = await renderScreen(<Screen />, { backend });
    await waitFor(() => expect(screen.getByTestId("newest").textContent).toBe("20 of 20, 2 entries"));
    const release = backend.hold();
    fireEvent.click(screen.getByText("More"));
    expect(screen.getByTestId("newest").textContent).toBe("20 of 20, 2 entries");
    release();
    await waitFor(() => expect(screen.getByTestId("newest").textContent).toBe("20 of 20, 4 entries"));
  });

  it("goes back to now, and takes the position out of the address", async () => {
    const { screen, address } = await renderScreen(<Screen />, {
      backend: createCannedBackend(),
      address: "/?at=7",
    });
    fireEvent.click(await screen.findByText("Now"));
    await waitFor(() => expect(screen.getByTestId("newest").textContent).toBe("20 of 20, 2 entries"));
    await waitFor(() => expect(address()).toBe("/"));
  });
});

describe("useSubmit", () => {
  it("TT2 carries the position of its screen", async () => {
    const submit = vi.fn<Backend["submit"]>(async () => ({
      kind: "refused",
      reason: "screen-in-past",
      message: "The screen shows the past.",
    }));
    const { screen } = await renderScreen(<Deliver />, {
      backend: createCannedBackend({ methods: { submit } }),
      address: "/?at=7",
    });
    fireEvent.click(await screen.findByText("Deliver"));
    await waitFor(() => expect(screen.getByTestId("outcome").textContent).toContain("refused"));
    expect(submit).toHaveBeenCalledWith(commandId, submission, 7);
  });

  it("waits until the screen shows what was accepted", async () => {
    const submit = async () => ({ kind: "accepted", head: { position: 21 } }) as never;
    const backend = createCannedBackend({ methods: { submit } });
    const { screen } = await renderScreen(<Deliver />, { backend });
    fireEvent.click(await screen.findByText("Deliver"));
    await waitFor(() => expect(screen.getByTestId("outcome").textContent).toBe("none at 20"));
    act(() => backend.append(1));
    await waitFor(() => expect(screen.getByTestId("outcome").textContent).toBe("accepted at 21"));
  });
});
