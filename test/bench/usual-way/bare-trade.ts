/** As little of the trade as the ten messages need: seven products, a simple table of orders. */
import type pg from 'pg'
import { type Line, lineOf, readLines } from './text.ts'
import type { Basket, Trade } from './trade.ts'

export async function bareTrade(pool: pg.Pool): Promise<Trade<Line>> {
  await pool.query(
    `create table if not exists bot_order (id bigserial primary key, chat text not null, lines jsonb not null, note text,
       total int not null, placed_at timestamptz not null default now())`,
  )
  await pool.query('create index if not exists bot_order_of_chat on bot_order (chat, id)')
  return {
    know: async () => {},
    async usual(chat) {
      const { rows } = await pool.query(
        'select lines from bot_order where chat = $1 order by id desc limit 1',
        [chat],
      )
      return basketOf(rows[0]?.lines ?? readLines('24 marie, 12 leaf tea, 6 haldi, 10 sugar, 20 bhujia'))
    },
    async change(_chat, lines, text) {
      const read = readLines(text.replace(/^remove /, '1 '))
      const names = new Set(read.map(({ name }) => name))
      const others = lines.filter(({ name }) => !names.has(name))
      return basketOf(text.startsWith('remove ') ? others : [...others, ...read])
    },
    async place(chat, lines, note) {
      const { rows } = await pool.query(
        'insert into bot_order (chat, lines, note, total) values ($1, $2, $3, $4) returning id',
        [chat, JSON.stringify(lines), note, basketOf(lines).total],
      )
      return Number(rows[0].id)
    },
    async orders(chat) {
      const { rows } = await pool.query(
        'select id, total from bot_order where chat = $1 order by id desc limit 5',
        [chat],
      )
      return rows.map(({ id, total }) => `Order ${id}: placed, ₹${total / 100}`).join('\n')
    },
  }
}

function basketOf(lines: Line[]): Basket<Line> {
  const total = lines.reduce((sum, { pieces, price }) => sum + pieces * price, 0)
  const listed = lines.map((line, at) => `${at + 1}. ${lineOf(line)}`)
  return { lines, total, text: `${listed.join('\n')}\nTotal ₹${total / 100}` }
}
