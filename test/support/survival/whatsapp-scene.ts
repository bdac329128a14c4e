/** A database, a stand-in for Meta, towns of shoppers and some nodes. */
import type { Db } from '../../../src/db/client.ts'
import { freshDb } from '../db.ts'
import { type StandIn, type StandInOptions, startStandIn } from '../whatsapp/stand-in.ts'
import { crowd } from './crowd.ts'
import { freePort, type Galla, startGalla, withWhatsApp } from './galla.ts'
import { lostMessages, settled, wrongOrders, wrongScreens } from './proof.ts'
import { visits } from './talk.ts'
import { buildWhatsAppTown, type WhatsAppShopper, type WhatsAppTown } from './whatsapp-town.ts'

export type WhatsAppScene = {
  db: Db
  whatsapp: StandIn
  nodes: Galla[]
  towns: WhatsAppTown[]
  shoppers: WhatsAppShopper[]
  /** Everybody says who they are and orders, some at a time; returns how many messages that took. */
  visit(together?: number): Promise<number>
  /** Waits until all is answered; then every breach of what was promised, in sentences. */
  breaches(sent: number): Promise<string[]>
  close(): Promise<void>
}

type Options = { nodes: number; towns: number; shops: number; whatsapp?: StandInOptions }

export async function openWhatsAppScene(options: Options): Promise<WhatsAppScene> {
  const db = await freshDb()
  const whatsapp = await startStandIn({ pace: 0.05, ...options.whatsapp })
  const towns: WhatsAppTown[] = []
  for (let place = 0; place < options.towns; place++)
    towns.push(await buildWhatsAppTown(db, whatsapp, { place, shops: options.shops }))
  const nodes: Galla[] = []
  for (let n = 0; n < options.nodes; n++) {
    const port = await freePort()
    const env = { ...withWhatsApp(whatsapp), DATABASE_URL: db.url, PUBLIC_URL: `http://127.0.0.1:${port}` }
    nodes.push(startGalla({ port, env }))
  }
  await Promise.all(nodes.map((node) => node.ready()))
  await whatsapp.subscribe(`${nodes[0]?.address}/webhooks/whatsapp`)
  whatsapp.settings.targets = nodes.map(({ address }) => address)
  const shoppers = towns.flatMap((town) => town.shoppers)
  const stop = letTimePass(db, whatsapp)
  return {
    ...{ db, whatsapp, nodes, towns, shoppers },
    visit: async (together = 24) =>
      (await crowd(shoppers, together, visits)).reduce((sum, spoken) => sum + spoken, 0),
    async breaches(sent) {
      await whatsapp.webhook.idle()
      await settled(db)
      return [
        ...(await lostMessages(db, sent)),
        ...(await wrongOrders(db, shoppers)),
        ...(await wrongScreens(db, phonesOf(towns))),
        ...saidAgain(towns),
        ...whatsapp.violations.map(({ code, details }) => `${code}: ${details}`),
        ...nodes.flatMap(({ deaths }) => deaths).map((death) => `a node ended by itself: ${death}`),
      ]
    },
    async close() {
      await stop()
      await Promise.all(nodes.map((node) => node.kill()))
      await whatsapp.stop()
      await db.close()
    },
  }
}

const everybody = (towns: WhatsAppTown[]) =>
  towns.flatMap(({ biller, shoppers }) => [biller, ...shoppers.map(({ phone }) => phone)])

// A chat that was never heard before is called by its number too.
const phonesOf = (towns: WhatsAppTown[]) =>
  everybody(towns).map((phone) => ({ id: Number(phone.number), messages: phone.messages }))

/** Every message is on its phone once: whatever was taken has told so by its status, with our own number of it. */
function saidAgain(towns: WhatsAppTown[]): string[] {
  return everybody(towns).flatMap((phone) =>
    phone.copies().map((outboxId) => `${phone.number} was told message ${outboxId} twice`),
  )
}

/**
 * A sending whose answer was lost waits for its status before it is tried again, two minutes in real life. Here they are
 * over as soon as every status there is has been delivered and stored.
 */
function letTimePass(db: Db, whatsapp: StandIn): () => Promise<void> {
  let running = true
  const passing = (async () => {
    while (running) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      if (whatsapp.webhook.pending() > 0) continue
      await db.pool.query(
        `update outbox set next_at = now() where status = 'retry' and next_at > now() + interval '15 seconds'`,
      )
    }
  })()
  return () => {
    running = false
    return passing
  }
}
