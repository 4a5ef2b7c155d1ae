const number = (value: number): string => value.toLocaleString("en");

/** What is wrong with a submission, in words for a person: the same whether a form or an import hands it in. */
export const submissionText = {
  tooLong: (most: number): string => `Use at most ${number(most)} characters.`,
  unsound: "This text holds half of a character, which can't be stored. Type it anew.",
  noAmount: "Enter an amount of 0 or more.",
  noPositiveAmount: "Enter an amount above 0.",
  amountTooLarge: "This amount is too large.",
  notWhole: "Enter a whole number.",
  tooMany: (most: number): string => `Enter at most ${number(most)}.`,
  noPercentage: "Enter a percentage from 0 to 100.",
  noCurrency: "Enter a currency as three letters, such as EUR.",
  noId: "Not an id.",
  skuMissing: "Enter a SKU.",
  itemMissing: "Enter what the item is called.",
  lineQuantity: "Enter 1 or more, or remove the line.",
  noLines: "Add at least one item.",
  tooManyLines: (most: number): string => `An order can have ${number(most)} lines at most.`,
  noEmail: "Enter an address like name@example.com, or leave it empty.",
  noMethod: "Name the method, or remove it.",
  tooManyMethods: (most: number): string => `Name ${number(most)} methods at most.`,
  returnedQuantity: "Enter 1 or more, or leave the line out.",
  nothingReturned: "Choose what came back.",
  noNote: "Write a note.",
} as const;
