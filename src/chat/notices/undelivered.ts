/** A notice did not arrive: the party that deals with those it was for reads it in their stead, and can call. */
import { type Choice, go, type Json, type Say, words } from '../say.ts'
import { block } from './amounts.ts'

type Missed = { name: string; phone: string | null; channel: string; shop: boolean }

/** `shop`: a shop missed it, and its distributor is told; else a distributor did, and the brand is. */
export function undeliveredSay(missed: Say, { name, phone, channel, shop }: Missed): Say {
  const order = orderOf(missed)
  const show: Choice =
    shop && order !== undefined
      ? go(words('notice-show'), 'pending', 'show', { order })
      : go(shop ? words('chat-menu') : words('notice-all-waiting'), shop ? 'menu' : 'brand-waiting')
  const { key, args } = missed
  return {
    ...block([
      words('notice-undelivered', { name, channel }),
      words('notice-undelivered-text', { text: words(key, args) }),
      phone ? words('notice-call', { phone }) : undefined,
    ]),
    ...(missed.about ? { about: missed.about } : {}),
    choices: [show],
  }
}

/** The order a notice is about, as its choices name it. */
export function orderOf({ choices = [] }: Say): number | undefined {
  for (const { does } of choices) {
    const data: Json | undefined = 'go' in does ? does.go.data : undefined
    if (data && typeof data === 'object' && !Array.isArray(data) && typeof data.order === 'number')
      return data.order
  }
  return undefined
}
