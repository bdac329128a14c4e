import { expect, test } from 'vitest'
import { killNowAndThen } from '../support/survival/kill.ts'
import { openWhatsAppScene } from '../support/survival/whatsapp-scene.ts'

/** GALLA_SURVIVAL_ROUNDS=9 has 216 conversations and 27 kills. */
const full = process.env.GALLA_SURVIVAL_ROUNDS !== undefined
const rounds = Number(process.env.GALLA_SURVIVAL_ROUNDS ?? 1)
const each = full ? 24 : 10
const kills = full ? 3 * rounds : 2

test('kill -9 of two nodes while WhatsApp delivers twice and in any order and loses answers: nothing is lost, doubled or said twice', {
  timeout: 240_000 * rounds,
}, async () => {
  const began = performance.now()
  const scene = await openWhatsAppScene({
    ...{ nodes: 2, towns: rounds, shops: each },
    whatsapp: { twice: true, disorder: true, batch: 5, reads: true },
  })
  const { whatsapp, nodes, shoppers } = scene
  // Taken, and the answer lost, one way or the other; or not taken at all.
  whatsapp.fault({ cut: true, done: true, share: 0.06 })
  whatsapp.fault({ hang: true, done: true, times: 2 * rounds, share: 0.03 })
  whatsapp.fault({ html: 502, share: 0.03 })
  whatsapp.fault({ refuse: 131016, share: 0.03 })
  const spoken = shoppers.reduce((sum, { isKnown }) => sum + (isKnown ? 3 : 6), 0)
  const replies = spoken + shoppers.length
  const [sent] = await Promise.all([
    scene.visit(),
    killNowAndThen(nodes, kills, (part) => whatsapp.rates.taken >= part * replies * 0.9),
  ])
  expect(await scene.breaches(sent)).toEqual([])
  expect(whatsapp.rates).toMatchObject({ tooFast: 0, pairTooFast: 0 })
  const { posts, failed } = whatsapp.webhook.stats
  console.log(
    `${shoppers.length} conversations on WhatsApp, ${sent} messages, ${kills} kills, ` +
      `${whatsapp.faultsMet()} faults, ${posts} webhooks, ${failed} refused, ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  )
  await scene.close()
})
