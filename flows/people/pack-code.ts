/** A code from a pack is typed: what it pays, and where the money goes. For anyone, known or not. */
import { z } from 'zod'
import {
  answer,
  type Ctx,
  day,
  defineFlow,
  type Goto,
  go,
  money,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { type PrizeState, payPrizesTo } from '../../src/codes/prize.ts'
import { redeemCode } from '../../src/codes/redeem.ts'
import { codeIn } from '../../src/codes/shape.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { readUpi } from '../../src/rewards/upi.ts'

const Data = z.object({
  text: z.string().max(60).default(''),
  code: z.number().default(0),
  payTo: z.string().default(''),
})
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()
const menu = go(words('chat-menu'), 'menu')

/** Until then another address may be given. */
const open: readonly PrizeState[] = ['won', 'requested', 'failed']
const giveFor = (code: number) => go(words('pack-code-give'), 'pack-code', 'upi', { code })

async function redeem(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { tx, now, who, conversation, brand } = ctx
  const redeeming = {
    text: ctx.data.text,
    conversationId: conversation.id,
    personId: who.person?.id ?? null,
    now,
  }
  const done = await redeemCode(tx, redeeming)
  if (!done.ok) return { rest: { ...words(done.reason), choices: [menu] } }
  const { id, amount, again, at, state } = done
  const told = { amount: money(amount), day: day(dayIn(at, brand.timeZone)), state: state ?? 'won' }
  if (amount === 0) return { rest: { ...words('pack-code-blank'), choices: [menu] } }
  const give = state && open.includes(state) ? [giveFor(id)] : []
  if (again) return { rest: { ...words('pack-code-again', told), choices: [...give, menu] } }
  return { to: 'upi', set: { code: id }, say: words('pack-code-won', told) }
}

async function pay({ tx, data, conversation, now }: Ctx<Data>): Promise<Next<Data>> {
  const { code: codeId, payTo } = data
  const sum = await payPrizesTo(tx, { codeId, conversationId: conversation.id, payTo, now })
  if (!sum) return { rest: { ...words('pack-code-listed'), choices: [menu] } }
  return { end: words('pack-code-paying', { amount: money(sum.amount), upi: payTo }) }
}

export const packCode = defineFlow<Data>({
  id: 'pack-code',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'redeem',
  steps: {
    redeem: act(redeem),
    upi: ask({
      say: () => ({ ...words('pack-code-upi'), choices: [answer(words('pack-code-later'), 'later')] }),
      hear: {
        choice: z.literal('later'),
        text: (text) => {
          const payTo = readUpi(text)
          return payTo ? { payTo } : undefined
        },
      },
      then: (heard, { data: { code } }) => {
        if (heard !== 'later') return { to: 'pay', set: heard }
        return { end: { ...words('pack-code-kept'), choices: [giveFor(code), menu] } }
      },
    }),
    pay: act(pay),
  },
})

/** A message that is a pack's code. */
export function packCodeText(text: string): Goto | undefined {
  const code = codeIn(text)
  return code ? { flow: 'pack-code', data: { text: code } } : undefined
}
