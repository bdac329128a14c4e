/** The world of the benches with its shops on WhatsApp instead of Telegram. */
import { type Bench, openBot, openWorld } from './bench.ts'
import { cloud } from './graph-api.ts'
import { type Bot, startPhones } from './play.ts'
import { query } from './server.ts'
import { first, type World } from './world.ts'

/** A shop's number; its chat is called by it. */
const numberOf = `'91' || lpad(id::text, 10, '0')`
export const chatOf = (shop: number): string => `91${String(first + shop).padStart(10, '0')}`

const moved = [
  `update conversation set channel = 'whatsapp-cloud', account = '${cloud.WHATSAPP_PHONE_NUMBER_ID}',
     chat = ${numberOf}, heard_at = now() where id >= ${first}`,
  'vacuum analyze conversation',
]

export const withoutTelegram = { TELEGRAM_BOT_TOKEN: '', TELEGRAM_API_ROOT: '' }

export async function openCloudWorld(bench: Bench, name: string, world: World): Promise<string> {
  const url = await openWorld(bench, name, world)
  await query(url, ...moved)
  return url
}

/** A node on WhatsApp that may send as fast as the fastest numbers do, and its phones. */
export async function openCloudBot(bench: Bench, url: string) {
  const phones = await startPhones('whatsapp')
  bench.closing.push(phones.stop)
  const bot: Bot = await openBot(bench, url, {
    env: { ...withoutTelegram, ...cloud, WHATSAPP_GRAPH_URL: phones.root, WHATSAPP_RATE: '1000' },
  })
  await phones.listen(`${bot.address}/webhooks/whatsapp`)
  return { bot, phones }
}
