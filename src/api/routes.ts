/** The API: order-text and bills behind the deployment's key; orders and imports behind keys of their own. */
import { timingSafeEqual } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { largestFile } from '../invoices/photo/bounds.ts'
import { type ApiRight, apiKeyOf } from '../people/api-key.ts'
import { countAttempts } from '../web/sign-in/attempts.ts'
import { type Api, type ApiEnv, refusal } from './env.ts'
import { importer } from './imports.ts'
import { answerOrderText } from './order-text.ts'
import { acknowledge, readOrders } from './orders.ts'
import { readInvoice } from './read-invoice.ts'
import { keepTallyNames } from './tally-names.ts'

const smallBody = 64 * 1_024
const fileBody = 16 * 1_024 * 1_024
const requestsPerMinute = 120
const wrongKeysPerMinute = 60

const limited = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => c.json({ error: 'The request is too large.' }, 413) })

export function apiRoutes(api: Api): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  app.post('/order-text', limited(smallBody), deploymentKey(api), async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const answer = await answerOrderText(api.core, body)
    return 'error' in answer ? c.json(answer, 400) : c.json(answer)
  })
  // The key first: nobody else sends twenty megabytes.
  app.post('/invoices/read', deploymentKey(api), limited(largestFile), async (c) => {
    const { status, answer } = await readInvoice(api.bills, await c.req.arrayBuffer(), api.core.brand.country)
    return c.json(answer, status)
  })
  const known = keyed(api)
  app.get('/orders', known, may('orders'), (c) => readOrders(api, c))
  app.post('/orders/acknowledge', limited(smallBody), known, may('orders'), (c) => acknowledge(api, c))
  app.put('/tally-names', limited(fileBody), known, may('names'), (c) => keepTallyNames(api, c))
  app.post('/imports/:kind', known, limited(fileBody), importer(api))
  app.notFound((c) => c.json({ error: 'There is nothing here.' }, 404))
  app.onError((error, c) => {
    api.core.log.error({ err: error }, 'a request of the API failed')
    return c.json({ error: 'This did not work; nothing was kept. Try again.' }, 500)
  })
  return app
}

const may =
  (right: ApiRight): MiddlewareHandler<ApiEnv> =>
  async (c, next) =>
    c.var.key.rights.includes(right) ? next() : refusal(c, 403, `This key has no right to ${right}.`)

const bearerOf = (header: string | undefined) => /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? ''

function deploymentKey({ apiKey }: Api): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!apiKey) return c.json({ error: 'This is off: set GALLA_API_KEY.' }, 404)
    if (!sameKey(bearerOf(c.req.header('authorization')), apiKey))
      return c.json({ error: 'The API key is missing or wrong.' }, 401)
    return next()
  }
}

function keyed({ core }: Api): MiddlewareHandler<ApiEnv> {
  const requests = countAttempts(requestsPerMinute, 60_000)
  const wrong = countAttempts(wrongKeysPerMinute, 60_000)
  return async (c, next) => {
    const now = core.now()
    const key = await apiKeyOf(core.db.pool, bearerOf(c.req.header('authorization')), now)
    if (!key && wrong.allow('', now)) return c.json({ error: 'The API key is missing, wrong or ended.' }, 401)
    if (!key || !requests.allow(String(key.id), now)) {
      c.header('retry-after', '60')
      return refusal(c, 429, 'Too many requests; try again in a minute.')
    }
    c.set('key', key)
    return next()
  }
}

function sameKey(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}
