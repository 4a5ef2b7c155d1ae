import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { searchesForgotten } from "../../orders/forgottenCustomer.ts";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { privacyText } from "./privacyText.ts";

/** Takes a search for a forgotten customer out of the address that this tab shows, whichever tab forgot them. */
export function useForgottenSearch(): void {
  const { backend } = useBackend();
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(
    () =>
      backend.subscribe((notice) => {
        if (notice.kind !== "forgotten") return;
        const { text } = router.state.location.search as { readonly text?: unknown };
        const search = typeof text === "string" || typeof text === "number" ? String(text) : "";
        if (!notice.customers.some((customer) => searchesForgotten(search, customer))) return;
        toast(privacyText.copies.search);
        void navigate({ to: ".", search: (kept) => ({ ...kept, text: undefined }), replace: true });
      }),
    [backend, navigate, router],
  );
}
