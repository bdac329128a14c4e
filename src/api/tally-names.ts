/** PUT /api/v1/tally-names: how the distributor's Tally calls its company, ledgers, shops and goods. */
import { inTransaction } from '../db/tx.ts'
import { keepNames } from '../papers/stored-names.ts'
import { TallyNames } from '../papers/tally-names.ts'
import { type Api, type ApiContext, refusal } from './env.ts'

export async function keepTallyNames({ core }: Api, c: ApiContext): Promise<Response> {
  const { distributor } = c.var.key
  if (!distributor) return refusal(c, 403, 'Only a distributor’s own key may set its names.')
  const read = TallyNames.safeParse(await c.req.json().catch(() => undefined))
  if (!read.success) {
    const [first] = read.error.issues
    return refusal(
      c,
      400,
      `${first?.path.join('.') || 'body'}: ${first?.message ?? 'is not as it should be'}.`,
    )
  }
  await inTransaction(core.db, (tx) => keepNames(tx, distributor.id, read.data, core.now()))
  return c.json({ ok: true })
}
