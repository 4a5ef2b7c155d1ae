import { describe, expect, it } from "vitest";
import type { CsvPlan } from "../../../src/orders/csv/csvPlan.ts";
import { csvFile, readCsv } from "../../support/csvFiles.ts";

const NAMES = "order,date,customer no,sku,item name,quantity,unit price,currency,country,status";

/** What becomes of rows: the orders with their lines, and the rows left out with their reasons. */
async function cameOf(rows: readonly string[], changes: Partial<CsvPlan> = {}, names = NAMES) {
  const { facts, conversion } = await readCsv(csvFile(names, ...rows), changes);
  return {
    facts,
    orders: facts.flatMap((fact) =>
      fact.kind === "created"
        ? [`${fact.orderRef}: ${fact.items?.map((item) => `${item.quantity} ${item.sku}`).join(", ")}`]
        : [],
    ),
    leftOut: conversion.leftOut.map(({ line, reason, detail }) => [line, reason, detail]),
    summary: conversion.summary,
  };
}

describe("rows that are no part of an order", () => {
  it.each([
    ["a credit note", ["C1,4/4/2011,7,MUG,Mug,-2,2.50,,,"], [[2, "credit-note", ""]]],
    ["money taken back", ["A9,4/4/2011,7,ADJ,Adjust,1,-20.00,,,"], [[2, "credit-note", ""]]],
    ["stock written off", ["1,4/4/2011,,MUG,broken,-2,0,,,"], [[2, "write-off", ""]]],
    ["stock booked in", ["1,4/4/2011,,MUG,found,5,0,,,"], [[2, "stock-found", ""]]],
    ["the shop's own costs", ["1,4/4/2011,7,AmazonFee,Fee,1,20.00,,,"], [[2, "cost", ""]]],
    ["a quantity of 0", ["1,4/4/2011,7,MUG,Mug,0,2.50,,,"], [[2, "zero-quantity", ""]]],
    ["a row without a number", [",4/4/2011,7,MUG,Mug,1,2.50,,,"], [[2, "no-order-number", ""]]],
    ["no date", ["1,,7,MUG,Mug,1,2.50,,,"], [[2, "no-date", ""]]],
    ["a date that is none", ["1,soon,7,MUG,Mug,1,2.50,,,"], [[2, "bad-date", "soon"]]],
    ["a quantity that isn't whole", ["1,4/4/2011,7,MUG,Mug,1.5,2.50,,,"], [[2, "bad-quantity", "1.5"]]],
    ["no quantity", ["1,4/4/2011,7,MUG,Mug,,2.50,,,"], [[2, "no-quantity", ""]]],
    ["a price that is none", ["1,4/4/2011,7,MUG,Mug,1,dear,,,"], [[2, "bad-price", "dear"]]],
    ["a currency that is none", ["1,4/4/2011,7,MUG,Mug,1,2.50,QQQ,,"], [[2, "bad-currency", "QQQ"]]],
    ["no item", ["1,4/4/2011,7,,,1,2.50,,,"], [[2, "no-item", ""]]],
    ["more cells than columns", ["1,4/4/2011,7,MUG,Mug, blue,1,2.50,,,,x"], [[2, "too-many-cells", "12"]]],
    [
      "a text that is too long",
      [`1,4/4/2011,7,MUG,${"x".repeat(201)},1,2.50,,,`],
      [[2, "too-long", `${"x".repeat(79)}…`]],
    ],
    ["an amount that is too large", ["1,4/4/2011,7,MUG,Mug,1,99999999999.00,,,"], [[2, "too-large", ""]]],
  ] as const)("%s", async (_, rows, leftOut) => {
    // A good order beside it, so that the columns are recognised and the rest is untouched.
    const came = await cameOf([...rows, "99,4/4/2011,8,CUP,Cup,3,1.00,,,"]);
    expect(came.leftOut).toEqual(leftOut);
    expect(came.orders).toEqual(["99: 3 CUP"]);
  });
});

describe("rows of one order", () => {
  it("belong together wherever they stand, each with its line", async () => {
    const came = await cameOf([
      "1,4/4/2011 10:00,7,MUG,Mug,1,2.50,,,",
      "2,4/4/2011 11:00,8,CUP,Cup,1,1.00,,,",
      "1,4/4/2011 10:00,7,JUG,Jug,2,5.00,,,",
    ]);
    expect(came.orders).toEqual(["1: 1 MUG, 2 JUG", "2: 1 CUP"]);
    expect(came.summary).toMatchObject({ rows: 3, orders: 2, lines: 3, customers: 2 });
  });

  it("may leave what the order says to the first of them", async () => {
    const { facts } = await cameOf([
      "#1,2011-04-04 10:00,7,MUG,Mug,1,2.50,EUR,Italy,",
      "#1,,,JUG,Jug,2,5.00,,,",
    ]);
    expect(facts).toMatchObject([
      {
        orderRef: "#1",
        at: "2011-04-04T10:00",
        customerRef: "7",
        currency: "EUR",
        address: { country: "Italy" },
      },
    ]);
    expect(facts[0]).toMatchObject({ items: [{ sku: "MUG" }, { sku: "JUG" }] });
  });

  it("with two times are the order of the earlier one", async () => {
    const { facts, summary } = await cameOf([
      "1,4/4/2011 10:01,7,MUG,Mug,1,2.50,,,",
      "1,4/4/2011 10:00,7,JUG,Jug,1,2.50,,,",
      "1,4/4/2011 10:02,7,CUP,Cup,1,2.50,,,",
    ]);
    expect(facts).toMatchObject([{ at: "2011-04-04T10:00" }]);
    expect(summary.remarks).toMatchObject({ severalDates: 1 });
  });

  it("are left out whole where one can't be read, each naming the line to blame", async () => {
    const came = await cameOf([
      "1,4/4/2011,7,MUG,Mug,1,2.50,,,",
      "1,4/4/2011,7,JUG,Jug,many,5.00,,,",
      "1,4/4/2011,7,CUP,Cup,2,5.00,,,",
    ]);
    expect(came.orders).toEqual([]);
    expect(came.leftOut).toEqual([
      [2, "incomplete-order", "3"],
      [3, "bad-quantity", "many"],
      [4, "incomplete-order", "3"],
    ]);
  });

  it.each([
    [
      "two customers",
      ["1,4/4/2011,7,MUG,Mug,1,2.50,,,", "1,4/4/2011,8,JUG,Jug,1,5.00,,,"],
      "two-customers",
      "8",
    ],
    [
      "two currencies",
      ["1,4/4/2011,7,MUG,Mug,1,2.50,GBP,,", "1,4/4/2011,7,JUG,Jug,1,5.00,EUR,,"],
      "two-currencies",
      "EUR",
    ],
    [
      "a price below 0",
      ["1,4/4/2011,7,MUG,Mug,1,2.50,,,", "1,4/4/2011,7,OFF,Discount,1,-0.50,,,"],
      "negative-price",
      "",
    ],
  ])("are no order with %s", async (_, rows, reason, detail) => {
    const came = await cameOf([...rows, "99,4/4/2011,8,CUP,Cup,3,1.00,,,"]);
    expect(came.orders).toEqual(["99: 3 CUP"]);
    expect(came.leftOut).toEqual([
      [2, "incomplete-order", "3"],
      [3, reason, detail],
    ]);
  });

  it("lose only what was taken back, costs and quantities of 0", async () => {
    const came = await cameOf([
      "1,4/4/2011,7,MUG,Mug,5,2.50,,,",
      "1,4/4/2011,7,MUG,Mug,-1,2.50,,,",
      "1,4/4/2011,7,BANK CHARGES,Bank,1,2.50,,,",
      "1,4/4/2011,7,JUG,Jug,0,2.50,,,",
    ]);
    expect(came.orders).toEqual(["1: 5 MUG"]);
    expect(came.leftOut.map(([line, reason]) => [line, reason])).toEqual([
      [3, "negative-quantity"],
      [4, "cost"],
      [5, "zero-quantity"],
    ]);
  });

  it("may be free for a customer, or where the file names no customers at all", async () => {
    expect((await cameOf(["1,4/4/2011,7,MUG,Gift,1,0,,,"])).orders).toEqual(["1: 1 MUG"]);
    const nameless = await cameOf(["1,4/4/2011,MUG,1,0"], {}, "order,date,sku,quantity,price");
    expect(nameless.orders).toEqual(["1: 1 MUG"]);
  });

  it("beyond 2,000 lines are no order", async () => {
    const rows = Array.from({ length: 2001 }, (_, at) => `1,4/4/2011,7,S${at},Mug,1,2.50,,,`);
    const came = await cameOf(rows);
    expect(came.orders).toEqual([]);
    expect(came.leftOut).toHaveLength(2001);
    expect(came.leftOut[0]).toEqual([2, "too-many-lines", ""]);
  });
});

describe("what an order says beside its items", () => {
  it("a status that means cancelled cancels it at its own date, others are not taken over", async () => {
    const { facts, summary } = await cameOf([
      "1,4/4/2011 10:00,7,MUG,Mug,1,2.50,,,Cancelled",
      "2,4/4/2011 11:00,7,MUG,Mug,1,2.50,,,Shipped",
    ]);
    expect(facts.map(({ kind, orderRef, at }) => [kind, orderRef, at])).toEqual([
      ["created", "1", "2011-04-04T10:00"],
      ["cancelled", "1", "2011-04-04T10:00"],
      ["created", "2", "2011-04-04T11:00"],
    ]);
    expect(summary.cancelled).toBe(1);
  });

  it("dates of its steps become facts, all of them in the course of time", async () => {
    const names = "order,created at,sku,quantity,price,paid at,shipped at,cancelled at";
    const { facts } = await cameOf(
      ["2,2011-04-05,MUG,1,1,2011-04-07,2011-04-08,", "1,2011-04-04,MUG,1,1,2011-04-06,,2011-04-09"],
      {},
      names,
    );
    expect(facts.map(({ kind, orderRef, at }) => `${at} ${kind} ${orderRef}`)).toEqual([
      "2011-04-04 created 1",
      "2011-04-05 created 2",
      "2011-04-06 paid 1",
      "2011-04-07 paid 2",
      "2011-04-08 shipped 2",
      "2011-04-09 cancelled 1",
    ]);
  });

  it("a step that the file dates before the order still comes after it", async () => {
    const { facts } = await cameOf(
      ["1,2011-04-04 12:00,MUG,1,1,2011-04-04"],
      {},
      "order,created at,sku,quantity,price,paid at",
    );
    expect(facts.map(({ kind }) => kind)).toEqual(["created", "paid"]);
  });

  it("customer, address and postage, where columns hold them", async () => {
    const names = "order,date,customer name,email,street,postcode,city,country,sku,quantity,price,shipping";
    const rows = [
      "1,2011-04-04,Ann Berg,ann@example.com,1 High St,N1 9GU,London,Unspecified,MUG,2,2.50,4.00",
    ];
    const { facts, summary } = await cameOf(rows, {}, names);
    expect(facts).toMatchObject([
      {
        customerRef: null,
        customerName: "Ann Berg",
        customerEmail: "ann@example.com",
        address: { street: "1 High St", postalCode: "N1 9GU", city: "London", country: null },
        freightMinor: 400,
      },
    ]);
    expect(summary).toMatchObject({ customers: 1, ordersWithoutCustomer: 0 });
  });

  it("a cell that a spreadsheet was told to take for text is that text", async () => {
    const came = await cameOf(['="0012",4/4/2011,7,="007",Mug,1,2.50,,,']);
    expect(came.orders).toEqual(["0012: 1 007"]);
  });

  it("values are counted for each currency by itself, days in the book's zone", async () => {
    const { summary } = await cameOf([
      "1,2011-06-01T23:30:00Z,7,MUG,Mug,2,2.50,GBP,,",
      "2,2011-06-03,7,MUG,Mug,1,1000,JPY,,",
      "3,2011-06-04,,MUG,Mug,1,1,,,",
    ]);
    expect(summary).toMatchObject({
      values: [
        { currency: "GBP", orders: 2, goodsMinor: 600 },
        { currency: "JPY", orders: 1, goodsMinor: 1000 },
      ],
      // 23:30 UTC is half past midnight in London's summer.
      firstDay: "2011-06-02",
      lastDay: "2011-06-04",
      ordersWithoutCustomer: 1,
    });
  });
});

it("newest first or oldest first, the facts are the same", async () => {
  const rows = [
    "1,2011-04-01,7,MUG,Mug,1,2.50,,,",
    "2,2011-04-02,7,MUG,Mug,1,2.50,,,",
    "3,2011-04-03,7,MUG,Mug,1,2.50,,,",
  ];
  expect((await cameOf(rows)).facts).toEqual((await cameOf(rows.toReversed())).facts);
});
