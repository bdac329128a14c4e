// Loaded before a node, with `--import`: kills it -9 as soon as an order is inserted and before that is committed.
import pg from 'pg'

type Query = (this: object, query: { name?: string }, ...rest: unknown[]) => Promise<unknown>
const prototype = pg.Client.prototype as unknown as { query: Query }
const send = prototype.query
prototype.query = function (query, ...rest) {
  const sent = send.call(this, query, ...rest)
  if (query.name !== 'order-insert') return sent
  return sent.then(() => process.kill(process.pid, 'SIGKILL'))
}
