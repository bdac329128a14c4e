/** One-time codes as people type them: eight letters and digits, perhaps in two groups. */

const form = /^[2-9A-HJ-NP-Z]{4}[\s-]?[2-9A-HJ-NP-Z]{4}$/i

/** Whether a message is such a code. A word of eight letters is not: a code has at least one digit, nearly always. */
export function looksLikeLinkCode(text: string): boolean {
  const trimmed = text.trim()
  return form.test(trimmed) && /\d/.test(trimmed)
}

/** A code in two groups, easier to read out and to type. */
export function spelled(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
