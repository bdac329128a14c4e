/** POST /api/v1/order-text: what an outlet's message means, as the chat itself would read it. */
import { z } from 'zod'
import { type OrderTextAnswer, toAnswer } from '../catalog/order-text/answer.ts'
import { parseOrderText } from '../catalog/order-text/parse.ts'
import type { Core } from '../chat/core.ts'
import { type Queryable, rows, statement } from '../db/statement.ts'
import { habits } from '../orders/suggest.ts'

const Body = z.object({ outlet: z.string().min(1).max(40).optional(), text: z.string().max(8_192) })

const findOutlet = statement<{ id: number }>('api_outlet', 'select id from outlet where code = $1')

/** Answers one request body. Without an outlet the text is read with no shop's history or words. */
export async function answerOrderText(
  core: Core,
  body: unknown,
): Promise<OrderTextAnswer | { error: string }> {
  const wanted = Body.safeParse(body)
  if (!wanted.success)
    return { error: 'Send {"outlet": "R-0001", "text": "5 ghee"}; outlet may be left out.' }
  const { outlet, text } = wanted.data
  const outletId = outlet === undefined ? undefined : await outletOf(core.db.pool, outlet)
  if (outlet !== undefined && outletId === undefined) return { error: `There is no outlet ${outlet}.` }
  const catalog = await core.catalogOf(core.db.pool, core.now())
  const known =
    outletId === undefined ? nothingKnown : await habits(core.db.pool, outletId, catalog, core.now())
  return toAnswer(parseOrderText(text, catalog.index, known))
}

const nothingKnown = { aliases: [], habits: new Map() }

async function outletOf(q: Queryable, code: string): Promise<number | undefined> {
  const [found] = await rows(q, findOutlet, [code])
  return found?.id
}
