import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { ELSEWHERE } from "../rootSearch.ts";

/** Opens a book at now and stays on this screen, where the outcome of its import is told. */
export function useStayWithBook(): (bookId: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (bookId) => {
      void navigate({ to: "/settings", search: { book: bookId, ...ELSEWHERE } });
    },
    [navigate],
  );
}
