/** Orders for a distributor's own program: by day, by what has changed, or by what it has not acknowledged yet. */
import { z } from 'zod'
import { one, type Queryable, statement } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import { acknowledgeOrders } from '../papers/acknowledge.ts'
import { exportFormats, exportOrders } from '../papers/export.ts'
import { type Api, type ApiContext, refusal } from './env.ts'

const Wish = z.strictObject({
  format: z.enum(exportFormats).default('json'),
  distributor: z.string().max(40).optional(),
  beat: z.string().max(40).optional(),
  day: z.iso.date().optional(),
  since: z.iso.datetime({ offset: true }).optional(),
  new: z.enum(['yes', 'no']).optional(),
})

const help =
  'Ask for one of ?day=2026-11-25, ?since=2026-11-25T06:00:00Z and ?new=yes; format is json, csv or tally.'

const findWhere = statement<{ id: number; beatId: number | null }>(
  'api-orders-where',
  `select d.id, b.id as "beatId" from distributor d left join beat b on b.code = $2 and b.distributor_id = d.id
   where d.code = $1`,
)

export const readerOf = (c: ApiContext): string => `key:${c.var.key.id}`

/** GET /api/v1/orders. The header Galla-Export names what was handed out, for its acknowledgement. */
export async function readOrders({ core }: Api, c: ApiContext): Promise<Response> {
  const read = Wish.safeParse(c.req.query())
  if (!read.success) return refusal(c, 400, help)
  const { day, since, format } = read.data
  const isNew = read.data.new === 'yes'
  if ([day, since, isNew || undefined].filter((each) => each !== undefined).length !== 1)
    return refusal(c, 400, help)
  const where = await placeOf(core.db.pool, c, read.data)
  if (where instanceof Response) return where
  const now = core.now()
  const which = day
    ? { day }
    : { since: since ? new Date(since) : undefined, reader: isNew ? readerOf(c) : undefined }
  const file = await exportOrders(core.db.pool, { ...where, ...which, format, source: 'api', by: null, now })
  if (!file) return refusal(c, 404, 'There is no such distributor or beat.')
  return c.body(file.text, 200, {
    'content-type': file.mime,
    'content-disposition': `attachment; filename="${file.name}"`,
    'cache-control': 'no-store',
    'galla-export': String(file.id),
    'galla-orders': String(file.orders),
    'galla-more': file.cut ? 'yes' : 'no',
  })
}

async function placeOf(q: Queryable, c: ApiContext, { distributor, beat }: z.infer<typeof Wish>) {
  const own = c.var.key.distributor?.code
  if (own && distributor !== undefined && distributor !== own)
    return refusal(c, 403, `This key is for ${own} alone.`)
  const code = own ?? distributor
  if (code === undefined) return refusal(c, 400, 'The brand’s key names the distributor: ?distributor=D-AMW.')
  const found = await one(q, findWhere, [code, beat ?? ''])
  if (!found || (beat !== undefined && found.beatId === null))
    return refusal(c, 404, 'There is no such distributor or beat.')
  return { distributorId: found.id, beatId: found.beatId }
}

const Acknowledged = z.strictObject({ export: z.number().int().positive() })

const whose = statement<{ distributorId: number }>(
  'api-export-whose',
  `select distributor_id as "distributorId" from exchange where id = $1 and way = 'out' and source = 'api'`,
)

/** POST /api/v1/orders/acknowledge {"export": 17}: what it held is handed to this key again only once it changes. */
export async function acknowledge({ core }: Api, c: ApiContext): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined)
  const read = Acknowledged.safeParse(body)
  if (!read.success) return refusal(c, 400, 'Send {"export": 17}, the number in the header Galla-Export.')
  const exportId = read.data.export
  const found = await one(core.db.pool, whose, [exportId])
  const own = c.var.key.distributor?.id
  if (!found || (own !== undefined && own !== found.distributorId))
    return refusal(c, 404, `There is no export ${exportId}.`)
  const wish = { exportId, distributorId: found.distributorId, reader: readerOf(c), now: core.now() }
  const orders = await inTransaction(core.db, (tx) => acknowledgeOrders(tx, wish))
  return c.json({ export: exportId, orders: orders ?? 0 })
}
