// Loaded before a node, with `--import`: writes every statement the node sends, one JSON line each, to BENCH_TRACE.
import { createWriteStream } from 'node:fs'
import pg from 'pg'

export type TracedStatement = { at: number; client: number; name?: string; text: string; values: unknown[] }

const out = createWriteStream(process.env.BENCH_TRACE ?? '/dev/null')
const clients = new WeakMap<object, number>()
let count = 0

type Query = (this: object, query: unknown, values?: unknown, ...rest: unknown[]) => unknown
const prototype = pg.Client.prototype as unknown as { query: Query }
const send = prototype.query
prototype.query = function (query, values, ...rest) {
  const config = (typeof query === 'string' ? { text: query } : query) as pg.QueryConfig
  const client = clients.get(this) ?? ++count
  clients.set(this, client)
  const given = config.values ?? (Array.isArray(values) ? values : [])
  const line = { at: performance.now(), client, name: config.name, text: config.text, values: given }
  out.write(`${JSON.stringify(line)}\n`)
  return send.call(this, query, values, ...rest)
}
