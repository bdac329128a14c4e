/** A number, a day, a yes or a no typed after a bill's question answers it, although the question came as a notice. */

import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import type { Ctx, Goto } from '../../src/chat/flow.ts'
import { billAsking, billById } from '../../src/invoices/bills.ts'
import { readAnswer } from '../../src/invoices/typed-answer.ts'
import { ownerOf } from './shop.ts'

/** "72", "5/11", "GST/00123": anything longer is no answer to what was asked. */
const short = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}/\-. ]{0,29}$/u

export async function billText(text: string, ctx: Ctx): Promise<Goto | undefined> {
  const owner = ownerOf(ctx)
  const agrees = saysYes(text) || saysNo(text)
  const counts = short.test(text.trim()) && /[\d०-९]/u.test(text)
  if (!owner || !(agrees || counts)) return undefined
  const id = await billAsking(ctx.tx.client, owner.outletId, ctx.conversation.id)
  const bill = id === undefined ? undefined : await billById(ctx.tx.client, id)
  const asked = bill?.decision.question
  // Words may be an order: only what can be nothing else is taken.
  if (!bill || !asked || asked.asks === 'product' || (asked.asks === 'others') !== agrees) return undefined
  const value = readAnswer(text, asked, await ctx.catalog(), ctx.now)
  if (value === undefined || (asked.asks === 'number' && /\s/.test(text.trim()))) return undefined
  return { flow: 'bill', step: 'answer', data: { bill: bill.id, question: asked.id, value } }
}
