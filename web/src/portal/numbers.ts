/** Numbers and codes as people type them. Pure. */

/** "２６１１２３ 0042" → "261123-0042"; dashes of all kinds are one. */
export function tidyNumber(typed: string): string {
  const plain = narrow(typed).replace(/\s/g, "").replace(/[‐-―−－—_]/g, "-");
  return /^\d{10,15}$/.test(plain) ? `${plain.slice(0, 6)}-${plain.slice(6)}` : plain;
}

/** Blanks and full-width letters do not count; which letters look alike is the server's to say. */
export function tidyCode(typed: string): string {
  return narrow(typed).replace(/\s/g, "");
}

function narrow(typed: string): string {
  return typed.normalize("NFKC");
}
