/** Put in words only where something is wrong: the first number format costs every start of the engine 15 ms. */
const counted = (words: (most: string) => string) => (most: number) => ({
  error: (): string => words(most.toLocaleString("en")),
});

/** What is wrong with a submission, in words for a person: the same whether a form or an import hands it in. */
export const submissionText = {
  tooLong: counted((most) => `Use at most ${most} characters.`),
  unsound: "This text holds half of a character, which can't be stored. Type it anew.",
  noAmount: "Enter an amount of 0 or more.",
  noPositiveAmount: "Enter an amount above 0.",
  amountTooLarge: "This amount is too large.",
  notWhole: "Enter a whole number.",
  tooMany: counted((most) => `Enter at most ${most}.`),
  noPercentage: "Enter a percentage from 0 to 100.",
  noCurrency: "Enter a currency as three letters, such as EUR.",
  noId: "Not an id.",
  skuMissing: "Enter a SKU.",
  itemMissing: "Enter what the item is called.",
  lineQuantity: "Enter 1 or more, or remove the line.",
  noLines: "Add at least one item.",
  tooManyLines: counted((most) => `An order can have ${most} lines at most.`),
  noEmail: "Enter an address like name@example.com, or leave it empty.",
  noMethod: "Name the method, or remove it.",
  tooManyMethods: counted((most) => `Name ${most} methods at most.`),
  returnedQuantity: "Enter 1 or more, or leave the line out.",
  nothingReturned: "Choose what came back.",
  noNote: "Write a note.",
} as const;
