/** What must be true after whatever happened; each breach is a sentence. */
import type { Db } from '../../../src/db/client.ts'
import { until } from '../until.ts'

type Ordered = { n: number; outletId: number; haldi: number; noodles: number }

/** Waits until nothing is waiting: everything heard was answered, everything said was sent. */
export async function settled(db: Db, ms = 60_000): Promise<void> {
  const waiting = `select (select count(*)::int from inbox where handled_at is null) as heard,
    (select count(*)::int from outbox where status in ('ready', 'sending', 'retry')) as said`
  await until(
    async () => {
      const { rows } = await db.pool.query(waiting)
      return rows[0].heard === 0 && rows[0].said === 0
    },
    'an answer to everything',
    ms,
  )
}

/** Each message stored once and answered; `sent` is how many people sent. */
export async function lostMessages(db: Db, sent: number): Promise<string[]> {
  const { rows } = await db.pool.query(
    `select outcome, count(*)::int as n, count(distinct external_id)::int as different from inbox group by outcome`,
  )
  const breaches = rows
    .filter(({ outcome, n, different }) => outcome !== 'done' || n !== different)
    .map((row) => `messages by outcome: ${JSON.stringify(row)}`)
  const kept = rows.reduce((sum, { n }) => sum + n, 0)
  return kept === sent ? breaches : [...breaches, `${sent} messages were sent, ${kept} were stored`]
}

/** Exactly the order each shopper placed, and exactly one notice of it to each of its distributor's chats. */
export async function wrongOrders(db: Db, shoppers: Ordered[]): Promise<string[]> {
  const { rows } = await db.pool.query(
    `select o.outlet_id as outlet, o.number,
       (select json_object_agg(p.sku, l.ordered) from order_line l join product p on p.id = l.product_id
        where l.order_id = o.id) as lines,
       (select count(*)::int from outbox x join conversation c on c.id = x.conversation_id
        join membership m on m.person_id = c.person_id and m.distributor_id is not null
        where x.body->>'text' like '%' || o.number || '%') as notices
     from trade_order o order by o.id`,
  )
  const breaches: string[] = []
  for (const { n, outletId, haldi, noodles } of shoppers) {
    const mine = rows.filter(({ outlet }) => outlet === outletId)
    const wanted = { 'HAL-100': haldi, 'NOO-70': noodles }
    if (mine.length !== 1) breaches.push(`shopper ${n} placed one order, there are ${mine.length}`)
    for (const { lines, notices, number } of mine) {
      if (lines['HAL-100'] !== haldi || lines['NOO-70'] !== noodles || Object.keys(lines).length !== 2)
        breaches.push(
          `shopper ${n} ordered ${JSON.stringify(wanted)}, order ${number} has ${JSON.stringify(lines)}`,
        )
      if (notices !== 1) breaches.push(`order ${number} was told to the distributor ${notices} times`)
    }
  }
  if (rows.length > shoppers.length) breaches.push(`${rows.length} orders of ${shoppers.length} shoppers`)
  return breaches
}

// Not the passing message that takes a keyboard away, nor the offers of a test.
const isAnswer = (text: string) => text !== '✓' && !text.startsWith('Offer ')

type Said = { chat: string; origin: string; text: string; status: string; attempts: number }
type Shown = { id: number; messages: readonly { from: string; text: string }[] }

/**
 * Every chat shows what was written for it, in that order: each message once, or twice where the outcome of its first
 * sending was not known. Notices caused by different people have no order among each other: they commit as they come.
 */
export async function wrongScreens(db: Db, phones: Shown[]): Promise<string[]> {
  const { rows } = await db.pool.query<Said>(
    `select chat, origin, body->>'text' as text, status, attempts from outbox where class = 'order' order by id`,
  )
  const byChat = Map.groupBy(rows, ({ chat }) => chat)
  return phones.flatMap((phone) => {
    const said = byChat.get(String(phone.id)) ?? []
    const unsent = said
      .filter(({ status }) => status !== 'sent')
      .map(({ status, text }) => `${status}: ${text}`)
    const shown = phone.messages
      .filter(({ from, text }) => from === 'bot' && isAnswer(text))
      .map(({ text }) => text)
    return [...unsent, ...(hasOneOrigin(said) ? outOfOrder(said, shown) : miscounted(said, shown))].map(
      (breach) => `chat ${phone.id}: ${breach}`,
    )
  })
}

const hasOneOrigin = (said: Said[]) => new Set(said.map(({ origin }) => origin)).size <= 1

function miscounted(said: Said[], shown: string[]): string[] {
  const times = Map.groupBy(shown, (text) => text)
  const breaches: string[] = []
  for (const [text, rows] of Map.groupBy(said, (row) => row.text.trim())) {
    const seen = times.get(text)?.length ?? 0
    const most = rows.reduce((sum, { attempts }) => sum + Math.min(2, attempts), 0)
    if (seen < rows.length || seen > most) breaches.push(`was told ${rows.length}, shows ${seen}: ${text}`)
    times.delete(text)
  }
  return [...breaches, ...[...times.keys()].map((text) => `was never told: ${text}`)]
}

function outOfOrder(said: Said[], shown: string[]): string[] {
  let at = 0
  for (const { text, attempts } of said) {
    const wanted = text.trim()
    const from = at
    while (at - from < attempts && shown[at] === wanted) at++
    if (at === from) return [`shows ${JSON.stringify(shown[at])} where it was told ${JSON.stringify(wanted)}`]
    if (at - from > 2) return [`was told ${at - from} times: ${wanted}`]
  }
  return at === shown.length ? [] : [`shows more than it was told: ${JSON.stringify(shown.slice(at))}`]
}

/** Messages shown twice because nobody knew whether the first one had arrived. */
export async function saidTwice(db: Db, phones: Shown[]): Promise<number> {
  const { rows } = await db.pool.query(`select count(*)::int as n from outbox where class = 'order'`)
  const shown = phones.flatMap(({ messages }) =>
    messages.filter(({ from, text }) => from === 'bot' && isAnswer(text)),
  )
  return shown.length - rows[0].n
}
