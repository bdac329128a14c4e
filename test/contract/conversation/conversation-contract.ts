import { describe, expect, it, onTestFinished } from 'vitest'
import { settled } from '../../support/survival/proof.ts'
import { until } from '../../support/until.ts'
import { effectsOf } from './effects.ts'
import type { Lack, OpenStage } from './stage.ts'
import { isSupplied, joins, orders } from './story.ts'
import { choose, ways } from './ways.ts'

/** What the story does, on every messenger and in every way of answering. */
const done = {
  orders: [
    {
      status: 'received',
      lines: { 'HAL-100': [5, 5, 5, 5], 'NOO-70': [3, 3, 3, 3] },
      events: ['placed', 'confirmed', 'dispatched', 'delivered', 'received'],
    },
  ],
  people: [
    { party: 'distributor', role: 'biller', language: 'en', offers: null },
    { party: 'outlet', role: 'owner', language: 'en', offers: false },
  ],
  consent: [
    { purpose: 'orders', given: true },
    { purpose: 'offers', given: false },
  ],
}

/**
 * What every channel promises to whole conversations: call it once per channel, with a function that starts a node on
 * an empty shop and puts people before it (see stage.ts).
 */
export function conversationContract(name: string, open: OpenStage, lacks: Lack[] = []): void {
  const opened = async () => {
    const stage = await open()
    onTestFinished(() => stage.close())
    return stage
  }
  describe(`${name} holds the conversations that every channel holds`, { timeout: 60_000 }, () => {
    for (const way of ways)
      it.skipIf(way === 'taps' && lacks.includes('taps'))(
        `lets a shop join, order and be supplied by ${way} alone, with the same effects as anywhere`,
        async () => {
          const stage = await opened()
          await joins(stage, way)
          await isSupplied(stage, way, await orders(stage, way))
          expect(await effectsOf(stage.db)).toEqual(done)
        },
      )

    it.skipIf(lacks.includes('redelivery'))(
      'does nothing twice and says nothing twice when a message is delivered again',
      async () => {
        const stage = await opened()
        const { owner, db } = stage
        await joins(stage, 'words')
        await owner.says('5 haldi')
        const review = await owner.hears(/^Your order/)
        await stage.redeliver()
        await choose('words', owner, review, 'Place order')
        await owner.hears(/is placed/)
        await stage.redeliver()
        await stage.redeliver()
        await owner.says('menu')
        await owner.hears(/./)
        const placed = await db.pool.query(`select 1 from trade_order where key not like 'demo:%'`)
        expect(placed.rowCount).toBe(1)
        const told = (await owner.heard()).map(({ text }) => text)
        expect(told.filter((text) => text.startsWith('Your order'))).toHaveLength(1)
        expect(told.filter((text) => /is placed/.test(text))).toHaveLength(1)
      },
    )

    it.skipIf(lacks.includes('photos'))('takes pictures sent together as one message', async () => {
      const stage = await opened()
      const { owner, db } = stage
      await joins(stage, 'words')
      await settled(db)
      const before = (await owner.heard()).length
      await owner.sendsPhotos([1, 2, 3].map((n) => new Uint8Array(2_000).fill(n)))
      const pictures = `select 1 from inbox where heard->>'kind' = 'photo'`
      await until(async () => (await db.pool.query(pictures)).rowCount === 3, 'the pictures')
      await settled(db)
      await owner.hears(/./)
      await owner.says('menu')
      await owner.hears(/./)
      await settled(db)
      // What is said to the pictures, and the menu.
      const said = (await owner.heard()).slice(before).map(({ text }) => text)
      expect(said, said.join('\n')).toHaveLength(2)
    })
  })
}
