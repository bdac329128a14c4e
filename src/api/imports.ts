/** POST /api/v1/imports/<kind>: a file or rows of a kind, all of it or nothing, once per Idempotency-Key. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { languages } from '../chat/wording.ts'
import { one, statement } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import { importFile } from '../imports/import-file.ts'
import { isKindName, type KindName, kindOf } from '../imports/kinds.ts'
import { isOfDistributor } from '../imports/own.ts'
import { rememberRefusal } from '../imports/refused.ts'
import type { Report } from '../imports/report.ts'
import { tellDeliveries } from '../jobs/tell-deliveries.ts'
import { audit } from '../people/audit.ts'
import { type Api, type ApiContext, refusal } from './env.ts'
import { csvOfJson } from './json-rows.ts'

const findCode = statement<{ id: number; code: string }>(
  'api-import-distributor',
  'select id, code from distributor where code = $1',
)

/** Imports at once in this process: each has a connection of its own, and the database does one at a time. */
const mostAtOnce = 3
const longestKey = 200

export function importer({ core }: Api): (c: ApiContext) => Promise<Response> {
  let running = 0
  return async (c) => {
    if (running >= mostAtOnce) {
      c.header('retry-after', '5')
      return refusal(c, 503, 'Other imports are running; try again in a few seconds.')
    }
    running++
    try {
      return await bring(core, c)
    } finally {
      running--
    }
  }
}

async function bring(core: Api['core'], c: ApiContext): Promise<Response> {
  const wish = await wishOf(core, c)
  if (wish instanceof Response) return wish
  const { kind, own, delivery, content, whole } = wish
  const now = core.now()
  const source = { stream: Readable.from([content]), kind, now, delivery, whole, languages }
  const report = await importFile(core.db, own ? { ...source, own: own.code } : source)
  const refused = report.mistakes.length > 0
  const reused = report.mistakes.some(({ code }) => code === 'key-reused')
  // A key used twice is the program's mistake, which no biller can mend.
  if (refused && !reused) await rememberRefusal(core.db.pool, kind, delivery, report, now)
  await inTransaction(core.db, (tx) =>
    audit(tx, {
      ...{ personId: null, action: 'api-import', subject: own ? `distributor:${own.id}` : 'brand' },
      detail: { key: c.var.key.id, kind, ...counts(report), again: report.again === true },
    }),
  )
  await tellDeliveries(core)
  if (!refused)
    return c.json({ kind, ...counts(report), again: report.again === true, warnings: report.warnings })
  const { mistakes, more } = report
  return c.json({ error: 'Nothing was imported.', kind, mistakes, more }, reused ? 409 : 422)
}

const counts = ({ rows, added, changed, unchanged, mistakes, more }: Report) => ({
  ...{ rows, added, changed, unchanged, refused: mistakes.length + more },
})

async function wishOf(core: Api['core'], c: ApiContext) {
  const kind = c.req.param('kind') ?? ''
  if (!isKindName(kind)) return refusal(c, 404, `There is no kind ${kind.slice(0, 40)}.`)
  if (!c.var.key.rights.some((right) => right === kind))
    return refusal(c, 403, `This key may not bring ${kind}.`)
  const own = await ownOf(core, c, kind)
  if (own instanceof Response) return own
  const idempotency = c.req.header('idempotency-key')
  if (idempotency !== undefined && (idempotency.trim() === '' || idempotency.length > longestKey))
    return refusal(c, 400, `Idempotency-Key may have 1 to ${longestKey} characters.`)
  const body = Buffer.from(await c.req.arrayBuffer())
  const json = /^application\/json\b/.test(c.req.header('content-type') ?? '')
  const content = json ? csvOfJson(body) : body
  if (!content) return refusal(c, 400, 'Send {"rows": [{"sku": "…", "pieces": 5}, …]} with plain values.')
  const whole = ['yes', 'true', '1'].includes(c.req.query('whole') ?? '')
  const said = [kind, own?.code ?? '', String(whole)].join('\n')
  const delivery = {
    ...(idempotency === undefined ? {} : { key: `api:${c.var.key.id}:${idempotency}` }),
    hash: createHash('sha256').update(said).update(body).digest(),
    distributorId: own?.id ?? null,
    source: 'api' as const,
    name: (c.req.query('name') ?? kind).slice(0, 120),
  }
  return { kind, own, delivery, content, whole }
}

/** Whose rows these are: the key's distributor, or the one that the brand names; undefined for the brand's own. */
async function ownOf(core: Api['core'], c: ApiContext, kind: KindName) {
  const { distributor } = c.var.key
  const named = c.req.query('distributor')
  if (distributor) {
    if (named !== undefined && named !== distributor.code)
      return refusal(c, 403, `This key is for ${distributor.code} alone.`)
    return distributor
  }
  if (named === undefined || !isOfDistributor(kindOf(kind))) return undefined
  return (await one(core.db.pool, findCode, [named])) ?? refusal(c, 404, 'There is no such distributor.')
}
