import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { ELSEWHERE } from "../rootSearch.ts";

/** Opens a book on its orders, at now. */
export function useGoToBook(): (bookId: string, options?: { readonly replace?: boolean }) => Promise<void> {
  const navigate = useNavigate();
  return useCallback(
    (bookId, options) =>
      navigate({
        to: "/orders",
        search: { book: bookId, ...ELSEWHERE },
        replace: options?.replace ?? false,
      }),
    [navigate],
  );
}
