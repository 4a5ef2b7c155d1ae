const startsWith = (start: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => start[at] === byte);

/** Why a file that begins so is no text, in words; null where it may be one. */
export function notText(start: Uint8Array): string | null {
  if (startsWith(start, [0x50, 0x4b])) {
    return "This is a spreadsheet or a ZIP file, not CSV. Open it, save it as CSV, and choose that file.";
  }
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) {
    return "This is an old Excel file, not CSV. Open it, save it as CSV, and choose that file.";
  }
  if (startsWith(start, [0x1f, 0x8b])) return "This file is packed. Unpack it first.";
  if (startsWith(start, [0x25, 0x50, 0x44, 0x46])) return "This is a PDF, not CSV.";
  return null;
}
