/**
 * Makes a pgbench script of what one shop's ten messages really sent to the database: every statement of the accepting,
 * the turns, the claims and the records, with its values, one message a transaction. What has to differ between clients
 * and runs (the shop, the account, ids the database gives) becomes variables; notices to others are left out.
 */
import type { TracedStatement } from './traced.ts'
import { account, first } from './world.ts'

type Names = { shop: number }

/** Traced statements of several shops in turn; the script is made of the last whole one. */
export function scriptOf(trace: readonly TracedStatement[], messages: number): string {
  const accepts = trace.flatMap((each, at) => (each.name === 'chat_accept' ? [at] : []))
  const round = accepts.slice(accepts.length - (accepts.length % messages) - messages).slice(0, messages)
  const begun = trace[round[0] ?? 0]
  const shop = Number((begun?.values[2] as string[] | undefined)?.[0])
  const claim = trace.find(({ name }) => name === 'send_claim')
  const record = trace.find(({ name }) => name === 'send_record')
  if (!claim || !record) throw new Error('the trace has no sending')
  const turns = round.map((at) => turnAfter(trace, at))
  const parts = round.map((at, place) => {
    const accept = trace[at] as TracedStatement
    const next = turns[place + 1]
    const reads = next !== undefined && knownHistory(next) !== knownHistory(turns[place] ?? [])
    const turn = (turns[place] ?? []).map((each) => rendered(withHistory(each, reads), { shop }))
    const sending = [rendered(claim, { shop }), rendered(record, { shop })]
    return ['\\set ext random(1, 9000000000000000)', rendered(accept, { shop }), ...turn, ...sending].join(
      '\n',
    )
  })
  return `\\set n ${first} + :client_id * ${shopsEach} + random(0, ${shopsEach - 1})\n${parts.join('\n')}\n`
}

/** Shops that one client takes turns with: together as many as the bot's chats, so that histories grow alike. */
const shopsEach = 50

/** What the database must hold for the script: an account for each client, so that none claims for another. */
export const prepareClients = (clients: number): string[] => [
  `insert into channel_account (account, channel) select 'a' || n, 'telegram' from generate_series(0, ${clients}) n
   on conflict do nothing`,
  `update conversation set account = 'a' || ((id - ${first}) / ${shopsEach})
   where id between ${first} and ${first + clients * shopsEach}`,
]

// The transaction that follows: from its begin to its commit, on one connection.
function turnAfter(trace: readonly TracedStatement[], at: number): TracedStatement[] {
  const begin = trace.findIndex(({ text }, index) => index > at && text.startsWith('begin'))
  const client = trace[begin]?.client
  const end = trace.findIndex(
    (each, index) => index > begin && each.client === client && each.text === 'commit',
  )
  return trace
    .slice(begin, end + 1)
    .filter((each) => each.client === client && each.name !== 'catalog-version')
    .map(withoutNotices)
}

function withoutNotices(each: TracedStatement): TracedStatement {
  if (each.name !== 'chat_say') return each
  const own = (each.values[2] as number[]).indexOf(0)
  return { ...each, values: each.values.map((column) => [(column as unknown[])[own]]) }
}

// Which history a message knew already is told by its version, and the next one shows whether it was still the same. Other
// shops have other versions, so the script says outright whether the orders were read.
const knownHistory = (turn: readonly TracedStatement[]): unknown =>
  turn.find(({ name }) => name === 'orders-lay-out')?.values[3]?.toString()

const withHistory = (each: TracedStatement, reads: boolean): TracedStatement => ({
  ...each,
  text: each.text.replace('late.version is distinct from owner.known', String(reads)),
})

const column = (expression: string) => `array[${expression}]`
const known: Record<string, Record<number, string>> = {
  chat_accept: { 4: column(':ext::text') },
  chat_finish: { 1: column(':m_id'), 2: column(':m_receivedAt') },
  send_claim: { 2: '0', 3: '1', 4: '0' },
  send_record: { 1: column(':o_id'), 2: column(':o_createdAt'), 4: column(':o_id::text'), 10: '0' },
}
const after: Record<string, string> = { chat_inbox: ' \\gset m_', send_claim: ' \\gset o_' }

function rendered(each: TracedStatement, names: Names): string {
  const name = each.name ?? ''
  const text = plainText(each.text).replace(/\$(\d+)/g, (_, place) => {
    const given = known[name]?.[Number(place)]
    return (
      given ??
      literalOf(name === 'send_record' ? sentOne(each.values[place - 1]) : each.values[place - 1], names)
    )
  })
  return `${text.trim()}${after[name] ?? ';'}`
}

const sentOne = (value: unknown) => (Array.isArray(value) ? value.slice(0, 1) : value)

// A colon before a letter would be a variable.
const plainText = (sql: string) =>
  sql
    .replace(/--[^\n]*/g, '')
    .replace(/'[^']*'/g, (literal) =>
      literal.includes(':') ? `E${literal.replaceAll(':', '\\x3a')}` : literal,
    )

function literalOf(value: unknown, names: Names): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value))
    return value.length === 0 ? `'{}'` : column(value.map((each) => literalOf(each, names)).join(', '))
  if (typeof value === 'number') return value === names.shop ? ':n' : String(value)
  if (typeof value === 'boolean') return String(value)
  return textOf(typeof value === 'string' ? value : JSON.stringify(value), names)
}

function textOf(value: string, { shop }: Names): string {
  if (value === account) return `('a' || :client_id::text)`
  const isJson = /^[{[]/.test(value)
  const keyed = value.replace('"key":"basket', `"key":"\ufdd0basket`)
  const parts = keyed.split(/(\ufdd0|\b[c]?\d{7}\b)/).map((part) => {
    if (part === '\ufdd0') return ':ext::text'
    if (part === String(shop)) return ':n::text'
    if (part === `c${shop}`) return `'c' || :n::text`
    return quoted(part)
  })
  const kept = parts.filter((part) => part !== quoted(''))
  if (kept.length <= 1) return kept[0] ?? quoted('')
  return `(${kept.join(' || ')})${isJson ? '::jsonb' : ''}`
}

const quoted = (text: string) =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a').replaceAll('\n', '\\n')}'`
