/** Numbers as WhatsApp gives them. */
import { numberOf } from '../../people/phone.ts'
import { BoundedMap } from '../bounded-map.ts'

// Reading one costs more than all else that is done with a message before it is stored, and the same people write again.
const read = new BoundedMap<string, { number: string | undefined }>(20_000)

/** E.164 of a wa_id or a number as it stands in a card; undefined for what is none. */
export function e164(given: string | undefined): string | undefined {
  if (!given || !/^\+?[\d\s()-]{7,24}$/.test(given)) return undefined
  const known = read.get(given) ?? { number: numberOf(given) }
  read.set(given, known)
  return known.number
}
