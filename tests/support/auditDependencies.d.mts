export function auditVerdict(output: string): { readonly passed: boolean; readonly message: string };
