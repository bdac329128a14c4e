/** Points by hand as they are typed: "adjust R-0012 +50 bag was torn", "+50", "−1,200". Pure. */
import { mostPoints } from './types.ts'

export type TypedAdjustment = {
  /** Code or name, as typed. */
  readonly shop: string
  readonly points: number
  readonly reason: string
}

const latin = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
    .replaceAll(/[−–]/gu, '-')

const amount = String.raw`([+-]?)\s*(\d{1,3}(?:,?\d{2,3})*|\d{1,7})\s*(?:points?|pts?|पॉइंट)?`
const alone = new RegExp(`^${amount}$`, 'iu')
const led =
  /^(?:adjust(?:\s+points)?|points?\s+adjust|पॉइंट\s+ठीक)\s+(.{1,60}?)\s+([+-])\s*(\d[\d,]{0,8})(?:\s*(?:points?|pts?|पॉइंट))?[\s:,]*(.*)$/isu

/** A sum with its sign; none means to add. Undefined for what is no such sum, or none between 1 and a million. */
export function typedPoints(typed: string): number | undefined {
  const found = alone.exec(latin(typed).trim())
  return found ? signedOf(found[1] ?? '', found[2] ?? '') : undefined
}

function signedOf(sign: string, digits: string): number | undefined {
  const points = Number(digits.replaceAll(',', ''))
  if (!Number.isSafeInteger(points) || points < 1 || points > mostPoints) return undefined
  return sign === '-' ? -points : points
}

/** A whole line led in by *adjust*, with a sign; the reason may be missing. */
export function typedAdjustment(typed: string): TypedAdjustment | undefined {
  const found = led.exec(latin(typed).trim())
  const points = found && signedOf(found[2] ?? '', found[3] ?? '')
  return found && points
    ? { shop: (found[1] ?? '').trim(), points, reason: (found[4] ?? '').trim().slice(0, 200) }
    : undefined
}
