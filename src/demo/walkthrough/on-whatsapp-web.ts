/** The people of the story on WhatsApp through WhatsApp Web: humans with phones, and one more phone that is linked. */
import { setTimeout as wait } from 'node:timers/promises'
import { toString as drawn } from 'qrcode'
import { accountName, channelName, leaveWish, readState } from '../../channels/whatsapp-web/state.ts'
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { type Hands, Phone } from './phone.ts'
import type { Phones } from './reorder.ts'

/** What a human is given to scan a code, and to type a line. */
const patienceMs = 10 * 60_000

const openChat = statement<never>(
  'walkthrough_web_chat',
  `insert into conversation (channel, account, chat, person_id, display_name)
   select $1, $2, $3, id, name from person where id = $4`,
)

type Options = { q: Queryable; humans: { shop: string; desk: string }; print: (line: string) => void }

/** Waits for the phone to be linked and for both humans; a number chooses where elsewhere one taps. */
export function phonesOnWhatsAppWeb({ q, humans, print }: Options): Phones {
  return async ({ shopkeeper, shopkeeperName, owner, ownerName }) => {
    await linked(q, print)
    const open = async (number: string, personId: number, name: string) => {
      const chat = `${number}@c.us`
      await rows(q, openChat, [channelName, accountName, chat, personId])
      // The script has said what to do, and waits for it.
      const hands: Hands = { channel: channelName, chat, says: async () => {}, taps: async () => {} }
      return new Phone({ q, print, patienceMs }, `${name} on +${number}`, hands)
    }
    const shop = await open(humans.shop, shopkeeper, `${shopkeeperName} (shop)`)
    const desk = await open(humans.desk, owner, `${ownerName} (distributor)`)
    // Who has not written is written to within narrow limits only.
    await desk.says('hi')
    return { shop, desk }
  }
}

/** So that the phone does not go on listing a browser that is gone with this database. */
export async function unlink(q: Queryable): Promise<void> {
  const end = Date.now() + 10_000
  await leaveWish(q, 'log-out', new Date())
  while ((await readState(q)).phase === 'ready' && Date.now() < end) await wait(200)
}

async function linked(q: Queryable, print: (line: string) => void): Promise<void> {
  const end = Date.now() + patienceMs
  let shown: string | undefined
  for (;;) {
    const { phase, qr, reason, detail } = await readState(q)
    if (phase === 'ready') return
    if (phase === 'stopped') throw new Error(`WhatsApp Web stopped: ${detail ?? reason}`)
    if (Date.now() > end) throw new Error('nobody linked a phone')
    if (qr && qr !== shown) {
      shown = qr
      print(`\nOn the phone: WhatsApp, Linked devices, Link a device, then scan:\n`)
      print(await drawn(qr, { type: 'terminal', small: true }))
    }
    await wait(250)
  }
}
