import { useNavigate, useSearch } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type FormEvent, useRef } from "react";
import text from "../styles/text.module.css";
import { frameText } from "./frameText.ts";
import styles from "./topBar.module.css";
import { useShortcut } from "./useShortcut.ts";

/** Finds orders by number, customer, item and note; `/` goes to it from anywhere. */
export function SearchField() {
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const search: { text?: unknown } = useSearch({ strict: false });
  const words = typeof search.text === "string" ? search.text : "";
  useShortcut("/", () => {
    input.current?.focus();
    input.current?.select();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = input.current?.value.trim() ?? "";
    void navigate({ to: "/orders", search: found === "" ? {} : { text: found } });
    document.getElementById("main")?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is younger than the browsers we run in
    <form role="search" className={styles.search} onSubmit={submit}>
      <Search aria-hidden="true" />
      <label>
        <span className={text.hidden}>{frameText.search}</span>
        <input
          key={words}
          ref={input}
          type="search"
          name="text"
          defaultValue={words}
          placeholder={frameText.search}
          autoComplete="off"
          maxLength={200}
        />
      </label>
      <span aria-hidden="true">
        <kbd>{frameText.searchKey}</kbd>
      </span>
    </form>
  );
}
