import { describe, expect, it } from "vitest";
import { csvFile, readCsv } from "../../support/csvFiles.ts";

const NAMES = "order,date,customer no,sku,item name,quantity,unit price";

async function cancelledBy(rows: readonly string[], creditNotesCancel = true) {
  const { facts, conversion } = await readCsv(csvFile(NAMES, ...rows), { creditNotesCancel });
  return {
    cancelled: facts.flatMap((fact) =>
      fact.kind === "cancelled" ? [[fact.orderRef, fact.sourceRef, fact.at]] : [],
    ),
    leftOut: conversion.leftOut.map(({ line }) => line),
    fitting: conversion.fittingNotes,
    inSummary: conversion.summary.cancelled,
  };
}

const ORDER = ["1,4/4/2011 10:00,7,MUG,Mug,2,2.50", "1,4/4/2011 10:00,7,JUG,Jug,1,5.00"];
const NOTE = ["C2,4/4/2011 11:00,7,JUG,Jug,-1,5.00", "C2,4/4/2011 11:00,7,MUG,Mug,-2,2.50"];

describe("a credit note that takes back exactly one order", () => {
  it("cancels it at its own time, if that was chosen", async () => {
    expect(await cancelledBy([...ORDER, ...NOTE])).toEqual({
      cancelled: [["1", "C2", "2011-04-04T11:00"]],
      leftOut: [],
      fitting: 1,
      inSummary: 1,
    });
  });

  it("else stays listed, and is told of", async () => {
    expect(await cancelledBy([...ORDER, ...NOTE], false)).toEqual({
      cancelled: [],
      leftOut: [4, 5],
      fitting: 1,
      inSummary: 0,
    });
  });

  it.each([
    ["another customer", ["C2,4/4/2011 11:00,8,JUG,Jug,-1,5.00", "C2,4/4/2011 11:00,8,MUG,Mug,-2,2.50"]],
    ["no customer", ["C2,4/4/2011 11:00,,JUG,Jug,-1,5.00", "C2,4/4/2011 11:00,,MUG,Mug,-2,2.50"]],
    ["a part of it", ["C2,4/4/2011 11:00,7,JUG,Jug,-1,5.00"]],
    ["more than it", [...NOTE, "C2,4/4/2011 11:00,7,CUP,Cup,-1,1.00"]],
    ["another quantity", ["C2,4/4/2011 11:00,7,JUG,Jug,-1,5.00", "C2,4/4/2011 11:00,7,MUG,Mug,-1,2.50"]],
    ["another price", ["C2,4/4/2011 11:00,7,JUG,Jug,-1,5.00", "C2,4/4/2011 11:00,7,MUG,Mug,-2,2.00"]],
    [
      "a SKU in other letters",
      ["C2,4/4/2011 11:00,7,jug,Jug,-1,5.00", "C2,4/4/2011 11:00,7,MUG,Mug,-2,2.50"],
    ],
    ["an earlier time", NOTE.map((row) => row.replace("11:00", "09:00"))],
  ])("does not fit with %s", async (_, note) => {
    expect(await cancelledBy([...ORDER, ...note])).toMatchObject({ cancelled: [], fitting: 0 });
  });

  it("of several orders takes back the latest that is not later than itself, and each only once", async () => {
    const rows = [
      "1,4/4/2011 10:00,7,MUG,Mug,2,2.50",
      "2,4/4/2011 10:30,7,MUG,Mug,2,2.50",
      "3,4/4/2011 12:00,7,MUG,Mug,2,2.50",
      "C4,4/4/2011 11:00,7,MUG,Mug,-2,2.50",
      "C5,4/4/2011 11:30,7,MUG,Mug,-2,2.50",
      "C6,4/4/2011 11:40,7,MUG,Mug,-2,2.50",
    ];
    const { cancelled, leftOut } = await cancelledBy(rows);
    expect(cancelled.map(([order, note]) => [order, note])).toEqual([
      ["2", "C4"],
      ["1", "C5"],
    ]);
    expect(leftOut).toEqual([7]);
  });
});
