import { useEffect, useState } from "react";
import text from "../styles/text.module.css";
import { timebarText } from "./timebarText.ts";

/** The position is told after it has rested so long, not at each step. */
const REST_MS = 500;

/** Tells assistive technology where the screen has come to rest in time. */
export function Announcer({ words, isQuiet }: { readonly words: string; readonly isQuiet: boolean }) {
  const [told, setTold] = useState("");
  useEffect(() => {
    if (isQuiet) return;
    const timer = setTimeout(() => setTold(words), REST_MS);
    return () => clearTimeout(timer);
  }, [words, isQuiet]);
  return (
    <div role="status" aria-label={timebarText.announcer} className={text.hidden}>
      {told}
    </div>
  );
}
