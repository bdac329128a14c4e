/** Reasons a distributor picks from a list are stored by their name, so that each shop reads them in its language. */
import { type Words, words } from '../say.ts'

export const refusalReasons = ['no-stock', 'no-delivery', 'payment', 'twice'] as const
export type RefusalReason = (typeof refusalReasons)[number]

const mark = '@'

/** The reason as it is stored with the order; typed reasons are stored as they are. */
export const storedReason = (reason: RefusalReason): string => `${mark}${reason}`

/** A stored reason in words; a typed one in quotation marks, as its author wrote it. */
export function reasonWords(stored: string): Words {
  const known = refusalReasons.find((reason) => stored === storedReason(reason))
  return known ? words(`notice-reason-${known}`) : words('notice-reason-typed', { text: stored })
}
