/** Codes from packs: what they pay, and where the money goes. For anyone, known or not. */
import { z } from 'zod'
import {
  answer,
  type Ctx,
  defineFlow,
  type Goto,
  go,
  money,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { codesSay } from '../../src/chat/notices/prizes.ts'
import { lastAddress, payPrizesTo, prizesWait } from '../../src/codes/prize.ts'
import { redeemCodes } from '../../src/codes/redeem.ts'
import { scannedCode } from '../../src/codes/scanned.ts'
import { codesIn, mayBeForeign, mostAtOnce } from '../../src/codes/shape.ts'
import { isKnownCode, isKnownShape } from '../../src/codes/store.ts'
import { readUpi } from '../../src/rewards/upi.ts'

const Data = z.object({
  codes: z.array(z.string().max(60)).max(mostAtOnce).default([]),
  code: z.number().default(0),
  payTo: z.string().default(''),
})
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()
const menu = go(words('chat-menu'), 'menu')

const typist = ({ conversation, who }: Ctx) => ({
  ...{ conversationId: conversation.id, personId: who.person?.id ?? null },
})

async function redeem(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { tx, now, brand, data } = ctx
  const done = await redeemCodes(tx, { codes: data.codes, ...typist(ctx), now })
  const outcomes = data.codes.flatMap((code, n) => (done[n] ? [{ code, done: done[n] }] : []))
  const { say, fresh } = codesSay(outcomes, brand.timeZone)
  return fresh ? { to: 'upi', set: { code: 0 }, say } : { rest: say }
}

async function pay(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { code: codeId, payTo } = ctx.data
  const done = await payPrizesTo(ctx.tx, { codeId, payTo, now: ctx.now, ...typist(ctx) })
  if (!done.ok) return { rest: { ...words(done.reason), choices: [menu] } }
  return { end: words('pack-code-paying', { amount: money(done.amount), upi: payTo }) }
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
      say: async ({ tx, conversation }) => {
        const before = await lastAddress(tx.client, conversation.id)
        const choices = [
          ...(before ? [answer(before, before)] : []),
          answer(words('pack-code-later'), 'later'),
        ]
        return { ...words('pack-code-upi'), choices }
      },
      hear: { choice: z.string().max(100), text: readUpi },
      then: (heard, { data: { code } }) => {
        if (heard !== 'later') return { to: 'pay', set: { payTo: heard } }
        const give = go(words('pack-code-give'), 'pack-code', 'upi', { code })
        return { end: { ...words('pack-code-kept'), choices: [give, menu] } }
      },
    }),
    pay: act(pay),
  },
})

/** A message of codes from packs. */
export function packCodeText(text: string): Goto | undefined {
  // The link of a pack's QR, passed on as text.
  const linked = /^https?:\/\/\S+$/.test(text) ? scannedCode(text) : undefined
  const codes = linked?.sure ? [linked.code] : codesIn(text)
  return codes.length > 0 ? { flow: 'pack-code', data: { codes } } : undefined
}

/** A code that the link on a pack passed on; links of a messenger carry letters, digits and dashes alone. */
export function packCodeOpened(payload: string): Goto | undefined {
  const code = mayBeForeign(payload)
  return packCodeText(payload) ?? (code ? { flow: 'pack-code', data: { codes: [code] } } : undefined)
}

/**
 * A code that was printed elsewhere, typed without the word; or the UPI address for what was won. A shop's word of a code's
 * length may be an order, so that it has to be a code there is.
 */
export async function packCodeLooked(text: string, ctx: Ctx): Promise<Goto | undefined> {
  const { client } = ctx.tx
  const code = mayBeForeign(text)
  const isCode = ctx.who.outlets.length > 0 ? isKnownCode : isKnownShape
  if (code && (await isCode(client, code))) return { flow: 'pack-code', data: { codes: [code] } }
  const payTo = readUpi(text)
  if (payTo && (await prizesWait(client, typist(ctx))))
    return { flow: 'pack-code', step: 'pay', data: { payTo } }
  return undefined
}
