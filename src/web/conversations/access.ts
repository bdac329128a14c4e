/** Whose chats somebody may read and answer on these pages. */
import { can } from '../../people/can.ts'
import type { Who } from '../../people/who.ts'

export type ChatAccess = {
  /** The distributors whose shops' chats are seen; null: every chat. */
  distributors: number[] | null
  /** Whole phone numbers, or only their last digits. */
  phones: boolean
  /** The name under which this person answers. */
  business: string
}

/** Undefined for those who see no chats. A distributor sees a chat only where every seat of its person is with it. */
export function chatAccess(who: Who, brand: string): ChatAccess | undefined {
  if (can(who, 'answer-chats', 'brand'))
    return { distributors: null, phones: can(who, 'see-phones', 'brand'), business: brand }
  const own = who.distributors.filter(({ id }) => can(who, 'answer-chats', { distributor: id }))
  const [first] = own
  if (!first) return undefined
  return { distributors: own.map(({ id }) => id), phones: true, business: first.name }
}
