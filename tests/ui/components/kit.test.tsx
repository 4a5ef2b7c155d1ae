import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "../../../src/ui/components/Button.tsx";
import { CheckboxField } from "../../../src/ui/components/CheckboxField.tsx";
import { Dialog } from "../../../src/ui/components/Dialog.tsx";
import { NumberField } from "../../../src/ui/components/NumberField.tsx";
import { RadioCards } from "../../../src/ui/components/RadioCards.tsx";
import { SegmentedControl } from "../../../src/ui/components/SegmentedControl.tsx";
import { SelectField } from "../../../src/ui/components/SelectField.tsx";
import { StatusBadge } from "../../../src/ui/components/StatusBadge.tsx";
import { TextField } from "../../../src/ui/components/TextField.tsx";
import { Toasts } from "../../../src/ui/components/Toasts.tsx";
import { toast, useToasts } from "../../../src/ui/components/toastStore.ts";

const nothing = () => {};

function Form() {
  const { control, handleSubmit } = useForm({
    defaultValues: { carrier: "", reason: "" as "" | "other" },
  });
  return (
    <form onSubmit={(event) => void handleSubmit(nothing)(event)}>
      <Controller
        control={control}
        name="carrier"
        rules={{ required: "Name the carrier." }}
        render={({ field, fieldState }) => (
          <TextField label="Carrier" {...field} error={fieldState.error?.message} />
        )}
      />
      <Controller
        control={control}
        name="reason"
        rules={{ required: "Choose a reason." }}
        render={({ field, fieldState }) => (
          <SelectField
            label="Reason"
            {...field}
            options={[{ value: "other", label: "Other" }]}
            placeholder="Choose"
            error={fieldState.error?.message}
          />
        )}
      />
      <button type="submit">Ship</button>
    </form>
  );
}

function Opener() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Cancel order…</Button>
      <Dialog
        title="Cancel order 1042?"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={<Button onPress={() => setOpen(false)}>Keep order</Button>}
      />
    </>
  );
}

describe("Button", () => {
  it("stays focusable while it is refused, and says why", () => {
    const onPress = vi.fn();
    render(
      <Button isDisabled reason="Not paid yet" onPress={onPress}>
        Ship order
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Ship order" });
    const description = document.getElementById(button.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("Not paid yet");
    button.focus();
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    expect(onPress).not.toHaveBeenCalled();
  });

  it("shows the reason to whoever reaches it by keyboard, and takes it away on Escape", async () => {
    const user = userEvent.setup();
    render(
      <Button isDisabled reason="Not paid yet">
        Ship order
      </Button>,
    );
    await user.tab();
    expect((await screen.findByRole("tooltip")).textContent).toBe("Not paid yet");
    await user.keyboard("{Escape}");
    await vi.waitFor(() => expect(screen.queryByRole("tooltip")).toBeNull());
  });

  it("is plainly disabled without a reason", () => {
    render(<Button isDisabled>Ship order</Button>);
    expect((screen.getByRole("button") as HTMLButtonElement).disabled).toBe(true);
  });
});

describe("fields", () => {
  it("link their error to the input", () => {
    render(<TextField label="Carrier" value="" onChange={nothing} error="Name the carrier." />);
    const input = screen.getByLabelText("Carrier");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const described = document.getElementById(input.getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toBe("Name the carrier.");
  });

  it("take the focus at the first invalid one when a form is submitted", async () => {
    render(<Form />);
    fireEvent.click(screen.getByText("Ship"));
    expect(await screen.findByText("Choose a reason.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("Carrier"));
  });

  it("read and write numbers by the reader's locale", () => {
    const onChange = vi.fn();
    render(<NumberField label="Quantity" value={1200} onChange={onChange} minValue={1} />);
    const input = screen.getByLabelText("Quantity") as HTMLInputElement;
    expect(input.value).toBe("1,200");
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: "" } });
    fireEvent.blur(input);
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  it("tell a box that stands for some, not all", () => {
    const onChange = vi.fn();
    render(<CheckboxField label="All orders" hideLabel value={false} isIndeterminate onChange={onChange} />);
    const box = screen.getByRole("checkbox", { name: "All orders" }) as HTMLInputElement;
    expect(box.indeterminate).toBe(true);
    fireEvent.click(box);
    expect(onChange).toHaveBeenCalledWith(true);
  });

  it("choose one of a few", () => {
    const onCard = vi.fn();
    const onSegment = vi.fn();
    const options = [
      { value: "now", label: "Refund now", description: "To the card" },
      { value: "due", label: "Leave the refund due" },
    ] as const;
    render(
      <>
        <RadioCards label="The payment" value="now" onChange={onCard} options={options} />
        <SegmentedControl label="Show" value="now" onChange={onSegment} options={options} />
      </>,
    );
    fireEvent.click(screen.getByRole("radio", { name: /Leave the refund due/ }));
    expect(onCard).toHaveBeenCalledWith("due");
    fireEvent.click(screen.getByRole("button", { name: "Leave the refund due" }));
    expect(onSegment).toHaveBeenCalledWith("due");
  });
});

describe("Dialog", () => {
  it("gives the focus back to where it came from", async () => {
    render(<Opener />);
    const opener = screen.getByRole("button", { name: "Cancel order…" });
    opener.focus();
    fireEvent.click(opener);
    expect(screen.getByRole("dialog", { name: "Cancel order 1042?" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Keep order" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  });
});

describe("StatusBadge", () => {
  it("is a shape and a word", () => {
    const { container } = render(<StatusBadge status="shipped" />);
    expect(container.textContent).toBe("Shipped");
    expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });
});

describe("toasts", () => {
  afterEach(() => {
    vi.useRealTimers();
    useToasts.setState({ toasts: [] });
  });

  it("are announced, can act, and wait while the pointer is on them", () => {
    vi.useFakeTimers();
    const undo = vi.fn();
    render(<Toasts />);
    act(() => void toast("Order 1042 shipped.", { action: { label: "Undo", onPress: undo } }));
    const region = screen.getByRole("status");
    expect(region.textContent).toContain("Order 1042 shipped.");
    fireEvent.pointerEnter(region.parentElement ?? region);
    act(() => void vi.advanceTimersByTime(60_000));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
    expect(region.textContent).toBe("");
  });

  it("are reached by F6, wait while they have the focus, and give it back", () => {
    vi.useFakeTimers();
    render(
      <>
        <button type="button">Elsewhere</button>
        <Toasts />
      </>,
    );
    const elsewhere = screen.getByRole("button", { name: "Elsewhere" });
    elsewhere.focus();
    act(() => void toast("Order 1042 shipped."));
    fireEvent.keyDown(elsewhere, { key: "F6" });
    const dismiss = screen.getByRole("button", { name: "Dismiss" });
    expect(document.activeElement).toBe(dismiss);
    act(() => void vi.advanceTimersByTime(60_000));
    fireEvent.keyDown(dismiss, { key: "F6" });
    expect(document.activeElement).toBe(elsewhere);
    fireEvent.keyDown(elsewhere, { key: "F6" });
    fireEvent.keyDown(screen.getByRole("button", { name: "Dismiss" }), { key: "Escape" });
    expect(screen.getByRole("status").textContent).toBe("");
    expect(document.activeElement).toBe(elsewhere);
  });

  it("leave after a while", () => {
    vi.useFakeTimers();
    render(<Toasts />);
    act(() => void toast("Saved."));
    act(() => void vi.advanceTimersByTime(6000));
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
