import { expect, test } from 'vitest'
import { openScene } from '../support/survival/scene.ts'

test('a message delivered twice at the same moment, and again after a restart, has one effect and one reply', {
  timeout: 60_000,
}, async () => {
  const scene = await openScene({ nodes: 2, shops: 8, telegram: { twice: true } })
  const { telegram, nodes, shoppers } = scene
  const sent = await scene.visit(shoppers)
  await telegram.updates.sender.idle()
  expect(await scene.breaches(sent)).toEqual([])
  const shown = shoppers.map(({ phone }) => phone.messages.length)

  expect(await Promise.all(nodes.map((node) => node.interrupt()))).toEqual([0, 0])
  for (const node of nodes) node.start()
  await Promise.all(nodes.map((node) => node.ready()))
  for (let n = 0; n < sent; n++) telegram.updates.repeat(700_000_001 + n)
  await telegram.updates.sender.idle()
  expect(telegram.updates.sender.stats.delivered).toBe(2 * sent)
  expect(await scene.breaches(sent)).toEqual([])
  expect(shoppers.map(({ phone }) => phone.messages.length)).toEqual(shown)
  await scene.close()
})
