/** Offers a file to the browser's own download. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.rel = "noopener";
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after this task; a minute is more than any browser needs to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Offers a text as a file. */
export function saveText(text: string, name: string, type: "text/csv" | "application/json"): void {
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

/** A book's name as part of a file's name. */
export function fileSafe(name: string): string {
  const safe = name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return safe || "book";
}
