import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useBackend } from "../stores/BackendProvider.tsx";

/** Takes a search for a forgotten customer out of the address that this tab shows, whichever tab forgot them. */
export function useForgottenSearch(): void {
  const { backend, reportTrouble } = useBackend();
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(
    () =>
      backend.subscribe((notice) => {
        if (notice.kind !== "forgotten") return;
        const { text } = router.state.location.search as { readonly text?: unknown };
        const clear = () =>
          navigate({ to: ".", search: (kept) => ({ ...kept, text: undefined }), replace: true });
        import("./forgottenSearch.ts")
          .then(({ clearIfSearched }) => clearIfSearched(text, notice.customers, clear))
          .catch(reportTrouble);
      }),
    [backend, navigate, router, reportTrouble],
  );
}
