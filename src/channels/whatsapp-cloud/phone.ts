/** Numbers as WhatsApp gives them. */
import { phoneForms } from '../../people/phone.ts'

/** E.164 of a wa_id or a number as it stands in a card; undefined for what is none. */
export function e164(given: string | undefined): string | undefined {
  if (!given || !/^\+?[\d\s()-]{7,24}$/.test(given)) return undefined
  return phoneForms(given)?.number
}
