import { expect, test } from 'vitest'
import { freshDb } from '../support/db.ts'
import { crowd } from '../support/survival/crowd.ts'
import { freePort, type Galla, startGalla, withTelegram } from '../support/survival/galla.ts'
import { lostMessages, saidTwice, settled, wrongOrders, wrongScreens } from '../support/survival/proof.ts'
import { visits } from '../support/survival/talk.ts'
import { buildTown } from '../support/survival/town.ts'
import { startStandIn } from '../support/telegram/stand-in.ts'

/** GALLA_SURVIVAL_ROUNDS=9 has 540 conversations and 54 kills. */
const rounds = Number(process.env.GALLA_SURVIVAL_ROUNDS ?? 1)
const conversations = 60 * rounds
const kills = 6 * rounds

/** Kills one node or the other, each time after some more messages, at whatever moment that turns out to be. */
async function killNowAndThen(nodes: Galla[], delivered: () => number, sentInAll: number): Promise<number> {
  let done = 0
  for (; done < kills; done++) {
    const wanted = ((done + Math.random()) / kills) * sentInAll * 0.9
    while (delivered() < wanted) await new Promise((resolve) => setTimeout(resolve, Math.random() * 15))
    const node = nodes[Math.floor(Math.random() * nodes.length)] as Galla
    await node.kill()
    node.start()
    await node.ready()
  }
  return done
}

test('kill -9 of two nodes at random moments loses no message, loses and doubles no order, and keeps replies in order', {
  timeout: 120_000 * rounds,
}, async () => {
  const began = performance.now()
  const db = await freshDb()
  const telegram = await startStandIn({ pace: 0.05 })
  const { shoppers, biller } = await buildTown(db, telegram, { shops: conversations })
  const ports = [await freePort(), await freePort()]
  const nodes = ports.map((port) =>
    startGalla({ port, env: { ...withTelegram(telegram, port), DATABASE_URL: db.url } }),
  )
  telegram.settings.targets = nodes.map(({ address }) => address)
  await Promise.all(nodes.map((node) => node.ready()))

  const sending = shoppers.reduce((sum, { isKnown }) => sum + (isKnown ? 3 : 8), 0)
  const stats = telegram.updates.sender.stats
  const [talks, killed] = await Promise.all([
    crowd(shoppers, 24, visits),
    killNowAndThen(nodes, () => stats.delivered, sending),
  ])
  await settled(db)

  const sent = talks.reduce((sum, n) => sum + n, 0)
  const phones = [biller, ...shoppers.map(({ phone }) => phone)]
  expect(await lostMessages(db, sent)).toEqual([])
  expect(await wrongOrders(db, shoppers)).toEqual([])
  expect(await wrongScreens(db, phones)).toEqual([])
  expect(telegram.violations).toEqual([])
  expect(nodes.flatMap(({ deaths }) => deaths)).toEqual([])
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  console.log(
    `${conversations} conversations, ${sent} messages, ${killed} kills, ${stats.failed} redeliveries, ` +
      `${await saidTwice(db, phones)} replies said twice, ${seconds} s`,
  )
  await Promise.all(nodes.map((node) => node.kill()))
  await telegram.stop()
})
