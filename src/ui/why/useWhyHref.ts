import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { type MouseEvent, useCallback } from "react";
import { type RootSearch, readRootSearch } from "../rootSearch.ts";
import type { WhySearch } from "./whySearch.ts";

/** What an anchor to the events behind a number needs. */
export interface WhyAnchor {
  readonly href: string;
  readonly onClick: (event: MouseEvent) => void;
}

const PATH = "/statistics/why";

/**
 * Makes anchors to the events behind numbers. The router's own links each watch the address and build theirs
 * anew with it; a table has thousands of numbers, so these are written from the present address once.
 */
export function useWhyHref(): (search: WhySearch) => WhyAnchor {
  const router = useRouter();
  const navigate = useNavigate();
  const { book, at, a, b }: RootSearch = readRootSearch(useSearch({ strict: false }));
  return useCallback(
    (search) => ({
      href: router.history.createHref(PATH + router.options.stringifySearch({ book, at, a, b, ...search })),
      onClick: (event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void navigate({ to: PATH, search });
      },
    }),
    [router, navigate, book, at, a, b],
  );
}
