import { describe, expect, it } from "vitest";
import { matchingCommands, type PaletteCommand } from "../../../src/ui/palette/commands.ts";

const command = (label: string, group: string): PaletteCommand => ({
  id: label,
  label,
  group,
  run: () => {},
});

const COMMANDS = [
  command("Orders", "Go to"),
  command("New order", "Orders"),
  command("Previous event", "Time"),
  command("Ship order", "Order S1"),
];

const found = (text: string) => matchingCommands(COMMANDS, text).map(({ label }) => label);

describe("commands by name", () => {
  it("offers all of them, in their order, while nothing was typed", () => {
    expect(found("")).toEqual(["Orders", "New order", "Previous event", "Ship order"]);
  });

  it("wants every word, in the name or the group, whatever the case", () => {
    expect(found("TIME prev")).toEqual(["Previous event"]);
    expect(found("s1 ship")).toEqual(["Ship order"]);
    expect(found("ship tomorrow")).toEqual([]);
  });

  it("puts names that begin with what was typed first", () => {
    expect(found("ord")).toEqual(["Orders", "New order", "Ship order"]);
    expect(found("ship")).toEqual(["Ship order"]);
  });
});
