/** What a consumer hears of a prize from a pack's code. */
import type { Prize, Settling } from '../../codes/prize.ts'
import type { Notice } from '../announce.ts'
import { go, money, words } from '../say.ts'
import { maskedUpi } from './rewards.ts'

const menu = go(words('chat-menu'), 'menu')

/** To one chat, of all its prizes that went to one address; after a failure another address may be given. */
export function prizeNotice(
  { conversationId, payTo, amount, codeId, count }: Prize,
  state: Settling['state'],
): Notice {
  const give = go(words('pack-code-give'), 'pack-code', 'upi', { code: count === 1 ? codeId : 0 })
  return {
    listener: { conversation: conversationId },
    say: {
      ...words('pack-code-told', { state, amount: money(amount), upi: maskedUpi(payTo) }),
      choices: state === 'failed' ? [give, menu] : [menu],
    },
  }
}
