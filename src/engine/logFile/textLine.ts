/** A line of a text file without its line end. Lines count from 1, blank ones too. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

export interface TextLimits {
  /** Longest line, in bytes. */
  readonly maxLineBytes: number;
  /** Most bytes altogether, unpacked: guards against a small file that unpacks without end. */
  readonly maxTotalBytes: number;
}
