/** A smaller sum and why, as the brand's desk types it: "17900 two bills missing". Pure. */

const shape = /^(?:₹|rs\.?|inr)?\s*([\d,]{1,15}(?:\.\d{1,2})?)\s*(?:\/-)?[\s,:;–-]*(.*)$/isu

/** Paise and the words after them; undefined where no sum leads. */
export function typedLess(text: string): { readonly amount: number; readonly reason: string } | undefined {
  const digits = text.trim().replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
  const [, sum, reason = ''] = shape.exec(digits) ?? []
  if (!sum) return undefined
  const amount = Math.round(Number(sum.replaceAll(',', '')) * 100)
  return amount > 0 ? { amount, reason: reason.trim() } : undefined
}
