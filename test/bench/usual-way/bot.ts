/**
 * The same reorder built the usual way: grammY's conversations plugin, its state in Postgres through storage-psql, a
 * webhook on Hono, orders inserted into a table. It knows the products by name, keeps the basket in a variable of the
 * conversation, and asks the database for the usual. No more is done here than the ten messages need, so what it costs
 * beside that is the way it is built.
 */
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations'
import { PsqlAdapter } from '@grammyjs/storage-psql'
import { serve } from '@hono/node-server'
import { Bot, type Context, InlineKeyboard, webhookCallback } from 'grammy'
import { Hono } from 'hono'
import pg from 'pg'
import { type Line, lineOf, readLines } from './text.ts'

type Ctx = ConversationFlavor<Context>
type Talk = Conversation<Ctx, Context>

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const storage = await PsqlAdapter.create({ tableName: 'bot_session', client: pool as unknown as pg.Client })
await pool.query(
  `create table if not exists bot_order (id bigserial primary key, chat text not null, lines jsonb not null, note text,
     total int not null, placed_at timestamptz not null default now())`,
)
await pool.query('create index if not exists bot_order_of_chat on bot_order (chat, id)')

const menuKeys = new InlineKeyboard().text('The usual', 'usual').text('Where is my order?', 'status')
const reviewKeys = (total: number) =>
  new InlineKeyboard()
    .text(`Place order · ₹${total / 100}`, 'place')
    .row()
    .text('Note', 'note')
    .text('Menu', 'menu')

function reviewOf(lines: readonly Line[], note: string): { text: string; total: number } {
  const total = lines.reduce((sum, { pieces, price }) => sum + pieces * price, 0)
  const listed = lines.map((line, at) => `${at + 1}. ${lineOf(line)}`)
  return { text: `Your order:\n${listed.join('\n')}\n${note}\nTotal ₹${total / 100}`, total }
}

async function theUsual(chat: string): Promise<Line[]> {
  const { rows } = await pool.query('select lines from bot_order where chat = $1 order by id desc limit 1', [
    chat,
  ])
  return (
    rows[0]?.lines ?? readLines('24 marie, 12 leaf tea, 6 haldi, 10 sugar, 20 bhujia').map((line) => line)
  )
}

async function place(chat: string, lines: Line[], note: string, total: number): Promise<number> {
  const { rows } = await pool.query(
    'insert into bot_order (chat, lines, note, total) values ($1, $2, $3, $4) returning id',
    [chat, JSON.stringify(lines), note, total],
  )
  const id = Number(rows[0].id)
  if (process.env.BENCH_DIE_AFTER_INSERT) process.kill(process.pid, 'SIGKILL')
  return id
}

async function reorder(conversation: Talk, ctx: Context): Promise<void> {
  const chat = String(ctx.chat?.id)
  let lines = await conversation.external(() => theUsual(chat))
  let note = ''
  let show = true
  for (;;) {
    const { text, total } = reviewOf(lines, note)
    if (show) await ctx.reply(text, { reply_markup: reviewKeys(total) })
    show = true
    const heard = await conversation.wait()
    const tapped = heard.callbackQuery?.data
    if (tapped) await heard.answerCallbackQuery()
    if (heard.message?.text === 'menu') {
      await ctx.reply('What do you need?', { reply_markup: menuKeys })
      return
    }
    if (tapped === 'place') {
      const id = await conversation.external(() => place(chat, lines, note, total))
      await ctx.reply(`Order ${id} is placed.`, {
        reply_markup: new InlineKeyboard().text('Where is it?', 'status'),
      })
      return
    }
    if (tapped === 'note') {
      await ctx.reply('What is the note?')
      note = (await conversation.waitFor('message:text')).message.text
    } else if (heard.message?.text?.startsWith('remove ')) {
      const gone = readLines(`1 ${heard.message.text.slice(7)}`)[0]?.name
      lines = lines.filter(({ name }) => name !== gone)
    } else if (heard.message?.text) {
      const read = readLines(heard.message.text)
      const names = new Set(read.map(({ name }) => name))
      lines = [...lines.filter(({ name }) => !names.has(name)), ...read]
    } else show = false
  }
}

async function status(ctx: Ctx): Promise<void> {
  const { rows } = await pool.query(
    'select id, lines, total from bot_order where chat = $1 order by id desc limit 5',
    [String(ctx.chat?.id)],
  )
  const listed = rows.map(({ id, total }) => `Order ${id}: placed, ₹${total / 100}`)
  await ctx.reply(listed.join('\n') || 'No orders yet.', { reply_markup: menuKeys })
}

const bot = new Bot<Ctx>(process.env.TELEGRAM_BOT_TOKEN ?? '', {
  client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' },
})
bot.use(conversations({ storage: storage as never }))
bot.hears('menu', (ctx) => ctx.reply('What do you need?', { reply_markup: menuKeys }))
bot.hears('orders', status)
bot.use(createConversation(reorder))
bot.callbackQuery('usual', async (ctx) => {
  await ctx.answerCallbackQuery()
  await ctx.conversation.enter('reorder')
})
bot.callbackQuery('status', async (ctx) => {
  await ctx.answerCallbackQuery()
  await status(ctx)
})

const app = new Hono()
const secretToken = 'bench_secret'
app.get('/health', (c) => c.json({ ok: true }))
app.post('/webhook', webhookCallback(bot, 'hono', { secretToken }))
await bot.init()
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' })
await bot.api.setWebhook(`${process.env.PUBLIC_URL}/webhook`, { secret_token: secretToken })
process.once('SIGTERM', () => process.exit(0))
