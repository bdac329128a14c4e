/**
 * The same reorder built the usual way: grammY's conversations plugin, its state in Postgres through storage-psql, a
 * webhook on Hono. What it knows of the trade is either as little as the ten messages need (BENCH_TRADE=bare) or what
 * Galla knows, through the same functions, so that what differs is the way it is built.
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
import type pg from 'pg'
import { openDb } from '../../../src/db/client.ts'
import { bareTrade } from './bare-trade.ts'
import { fullTrade } from './full-trade.ts'
import type { Trade } from './trade.ts'

type Ctx = ConversationFlavor<Context>
type Talk = Conversation<Ctx, Context>

const db = openDb(process.env.DATABASE_URL ?? '')
const bare = process.env.BENCH_TRADE === 'bare'
const trade = (bare ? await bareTrade(db.pool) : fullTrade(db)) as Trade<unknown>
const storage = await PsqlAdapter.create({
  tableName: 'bot_session',
  client: db.pool as unknown as pg.Client,
})

const menuKeys = new InlineKeyboard().text('The usual', 'usual').text('Where is my order?', 'status')
const doneKeys = new InlineKeyboard().text('Where is it?', 'status')
const reviewKeys = (total: number) =>
  new InlineKeyboard()
    .text(`Place order · ₹${total / 100}`, 'place')
    .row()
    .text('Note', 'note')
    .text('Menu', 'menu')

const menu = (ctx: Context) => ctx.reply('What do you need?', { reply_markup: menuKeys })

async function place(chat: string, lines: unknown[], note: string): Promise<number> {
  const number = await trade.place(chat, lines, note)
  if (process.env.BENCH_DIE_AFTER_INSERT) process.kill(process.pid, 'SIGKILL')
  return number
}

async function reorder(conversation: Talk, ctx: Context): Promise<void> {
  const chat = String(ctx.chat?.id)
  let basket = await conversation.external(() => trade.usual(chat))
  let note = ''
  for (;;) {
    const { lines, text, total } = basket
    await ctx.reply(`Your order:\n${text}\n${note}`, { reply_markup: reviewKeys(total) })
    const heard = await conversation.wait()
    const tapped = heard.callbackQuery?.data
    const said = heard.message?.text
    if (tapped) await heard.answerCallbackQuery()
    if (tapped === 'menu' || said === 'menu') return void (await menu(ctx))
    if (tapped === 'place') {
      const number = await conversation.external(() => place(chat, lines, note))
      return void (await ctx.reply(`Order ${number} is placed.`, { reply_markup: doneKeys }))
    }
    if (tapped === 'note') {
      await ctx.reply('What is the note?')
      const { text: typed } = (await conversation.waitFor('message:text')).message
      if (typed === 'menu') return void (await menu(ctx))
      note = typed
    } else if (said) basket = await conversation.external(() => trade.change(chat, lines, said))
  }
}

const status = async (ctx: Ctx) =>
  ctx.reply((await trade.orders(String(ctx.chat?.id))) || 'No orders yet.', { reply_markup: menuKeys })

const bot = new Bot<Ctx>(process.env.TELEGRAM_BOT_TOKEN ?? '', {
  client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' },
})
bot.use(async (ctx, next) => {
  await trade.know(String(ctx.chat?.id))
  await next()
})
bot.use(conversations({ storage: storage as never }))
bot.hears('orders', status)
bot.use(createConversation(reorder))
bot.hears('menu', menu)
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
