import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

/** One number in every spelling under which it may have been stored. */
export type PhoneForms = {
  /** E.164, as the channel vouched for it. */
  number: string
  /** The same for all variants of the number: what two chats enrolling at once must agree on. */
  key: string
  /** Spellings that hold in any country. */
  international: string[]
  /** Spellings that mean this number only inside `country`. */
  national: string[]
  country: string | null
}

/**
 * Reads a number and lists its spellings, or undefined when it can be none. A messenger's bare digits are
 * international ("919810000001"); a typed national number needs the `country` it was typed in.
 */
export function phoneForms(text: string, country?: string): PhoneForms | undefined {
  const found = parsed(text, country)
  if (!found) return undefined
  const variants = mobileVariants(found.number)
  const digits = variants.map((number) => number.slice(1))
  const { nationalNumber } = found
  return {
    number: found.number,
    key: [...variants].sort()[0] ?? found.number,
    international: [...variants, ...digits, ...digits.map((d) => `00${d}`), found.formatInternational()],
    national: [nationalNumber, `0${nationalNumber}`, found.formatNational()],
    country: found.country ?? null,
  }
}

/** E.164 of a number as phoneForms reads it, without its other spellings; undefined for what can be none. */
export function numberOf(text: string): string | undefined {
  return parsed(text)?.number
}

function parsed(text: string, country?: string) {
  const typed = text.slice(0, 40).trim()
  if (country && !/^(\+|00)/.test(typed)) {
    const local = parsePhoneNumberFromString(typed, country as CountryCode)
    if (local?.isPossible()) return local
  }
  const digits = typed.replace(/^00/, '').replace(/\D/g, '')
  const found = parsePhoneNumberFromString(`+${withoutMobilePrefix(digits)}`)
  return found?.isPossible() ? found : undefined
}

// WhatsApp still writes the 1 that Mexico gave up in 2019 for calls to mobiles.
function withoutMobilePrefix(digits: string): string {
  return digits.replace(/^521(\d{10})$/, '52$1')
}

// The places where messengers and lists disagree about a digit in front of a mobile number: Mexico's 1,
// Argentina's 9, and Brazil's ninth digit.
function mobileVariants(number: string): string[] {
  const other = number
    .replace(/^\+52(\d{10})$/, '+521$1')
    .replace(/^\+549(\d{10})$/, '+54$1')
    .replace(/^\+55(\d\d)9(\d{8})$/, '+55$1$2')
  if (other !== number) return [number, other]
  const longer = number.replace(/^\+54(\d{10})$/, '+549$1').replace(/^\+55(\d\d)([6-9]\d{7})$/, '+55$19$2')
  return longer === number ? [number] : [number, longer]
}

const lock = statement('phone-lock', `select pg_advisory_xact_lock(hashtextextended('phone:' || $1, 0))`)

/** Until the transaction ends, nobody else enrols under any variant of this number. */
export async function lockPhone(tx: Tx, forms: PhoneForms): Promise<void> {
  await one(tx.client, lock, [forms.key])
}

/** "+91 ••••• 1001": enough to tell two numbers apart. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)} ••••• ${phone.slice(-4)}`
