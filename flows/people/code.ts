/** One-time codes as people type them: eight letters and digits, perhaps in two groups. */

const form = /^[2-9A-HJ-NP-Z]{4}([\s-]?)[2-9A-HJ-NP-Z]{4}$/i

/** Whether a message is such a code: written in two groups with a dash, or with a digit, as no word is. */
export function looksLikeLinkCode(text: string): boolean {
  const found = form.exec(text.trim())
  return found !== null && (found[1] === '-' || /\d/.test(found[0]))
}

/** A code in two groups, easier to read out and to type. */
export function spelled(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
