/** A database, a stand-in for Telegram, a town of shoppers and some nodes: what most survival tests begin with. */
import type { Db } from '../../../src/db/client.ts'
import { freshDb } from '../db.ts'
import { type StandIn, type StandInOptions, startStandIn } from '../telegram/stand-in.ts'
import { crowd } from './crowd.ts'
import { freePort, type Galla, startGalla, withTelegram } from './galla.ts'
import { lostMessages, settled, wrongOrders, wrongScreens } from './proof.ts'
import { visits } from './talk.ts'
import { buildTown, type Shopper, type Town } from './town.ts'

export type Scene = Town & {
  db: Db
  telegram: StandIn
  nodes: Galla[]
  /** Everybody says who they are and orders, some at a time; returns how many messages that took. */
  visit(shoppers: Shopper[], together?: number): Promise<number>
  /** Waits until all is answered; then every breach of what was promised, in sentences. */
  breaches(sent: number, shoppers?: Shopper[]): Promise<string[]>
  close(): Promise<void>
}

type SceneOptions = {
  nodes?: number
  shops: number
  stock?: number
  newEach?: number
  telegram?: StandInOptions
  env?: Record<string, string>
  /** The database's address as the nodes see it. */
  through?: (url: string) => Promise<string>
}

export async function openScene(options: SceneOptions): Promise<Scene> {
  const db = await freshDb()
  const telegram = await startStandIn({ pace: 0.05, ...options.telegram })
  const town = await buildTown(db, telegram, options)
  const DATABASE_URL = (await options.through?.(db.url)) ?? db.url
  const nodes: Galla[] = []
  for (let n = 0; n < (options.nodes ?? 1); n++) {
    const port = await freePort()
    nodes.push(startGalla({ port, env: { ...withTelegram(telegram, port), DATABASE_URL, ...options.env } }))
  }
  telegram.settings.targets = nodes.map(({ address }) => address)
  await Promise.all(nodes.map((node) => node.ready()))
  return sceneOf({ ...town, db, telegram, nodes })
}

/** The same around parts that a test has made itself. */
export function sceneOf(parts: Town & { db: Db; telegram: StandIn; nodes: Galla[] }): Scene {
  const { db, telegram, nodes, biller } = parts
  return {
    ...parts,
    visit: async (shoppers, together = 24) =>
      (await crowd(shoppers, together, visits)).reduce((sum, n) => sum + n, 0),
    async breaches(sent, shoppers = parts.shoppers) {
      await telegram.updates.sender.idle()
      await settled(db)
      const phones = [biller, ...shoppers.map(({ phone }) => phone)]
      return [
        ...(await lostMessages(db, sent)),
        ...(await wrongOrders(db, shoppers)),
        ...(await wrongScreens(db, phones)),
        ...telegram.violations.map(({ method, description }) => `${method}: ${description}`),
        ...nodes.flatMap(({ deaths }) => deaths).map((death) => `a node ended by itself: ${death}`),
      ]
    },
    async close() {
      await Promise.all(nodes.map((node) => node.kill()))
      await telegram.stop()
      await db.close()
    },
  }
}
