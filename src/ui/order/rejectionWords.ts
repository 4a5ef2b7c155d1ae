/** A rejection's sentence under its order's title: "Order 7 was not shipped yet. …" is "Not shipped yet. …" there. */
export function onItsOwnPage(message: string, number: string): string {
  const prefix = ["is", "was"]
    .map((verb) => `Order ${number} ${verb} `)
    .find((one) => message.startsWith(one));
  if (prefix === undefined) return message;
  const rest = message.slice(prefix.length);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
