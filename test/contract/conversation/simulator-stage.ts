/** Conversations on the phones of the demo page. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newPhone, phoneOf } from '../../../src/channels/simulator/address.ts'
import type { Simulator } from '../../../src/channels/simulator/simulator.ts'
import type { Heard } from '../../../src/chat/message.ts'
import { choiceKey } from '../../../src/chat/offer.ts'
import type { Db } from '../../../src/db/client.ts'
import { place } from '../../support/shop.ts'
import { until } from '../../support/until.ts'
import { buildPlace, nodeAt, ownersPhone } from './node.ts'
import type { Reply, Speaker, Stage } from './stage.ts'

type Bubble = Reply & { id: number }

async function bubbles({ pool }: Db, chat: string): Promise<Bubble[]> {
  const { rows } = await pool.query(
    `select id, body->>'text' as text, array(select c->>'label' from jsonb_array_elements(body->'choices') c) as labels
     from outbox where channel = 'simulator' and chat = $1 and status = 'sent' order by id`,
    [chat],
  )
  return rows
}

type Parts = { db: Db; simulator: Simulator; acts: { repeat(): Promise<unknown> } }

function speaker({ db, simulator, acts }: Parts, chat: string): Speaker {
  let read = 0
  const does = async (heard: Heard) => {
    const id = randomUUID()
    acts.repeat = () => simulator.hear(chat, id, heard)
    if (!(await acts.repeat())) throw new Error(`no phone ${chat}`)
  }
  return {
    says: (text) => does({ kind: 'text', text }),
    async taps(label) {
      const newest = (await bubbles(db, chat)).findLast(({ labels }) => labels.includes(label))
      if (!newest) throw new Error(`no choice ${label} in ${chat}`)
      await does({ kind: 'tap', key: choiceKey(newest.id, newest.labels.indexOf(label)) })
    },
    sharesNumber: () => does({ kind: 'contact', phone: `+${ownersPhone}`, own: true }),
    async sendsPhotos(photos) {
      for (const photo of photos)
        await does({ kind: 'photo', media: { id: (await simulator.media.keep(photo)) ?? '' } })
    },
    async hears(pattern) {
      let found: Bubble | undefined
      const look = async () => {
        const all = await bubbles(db, chat)
        found = all.find(({ id, text }) => id > read && pattern.test(text))
        return found !== undefined
      }
      await until(look, `${chat} hearing ${pattern}`)
      read = found?.id ?? read
      return found as Bubble
    },
    heard: () => bubbles(db, chat),
  }
}

export async function openSimulatorStage(): Promise<Stage> {
  const at = await buildPlace()
  // An order of its kind makes the demo trade count as loaded, so that only this shop is there.
  await place(at.db, at.world, { 'HAL-100': 1 }, { key: 'demo:none' })
  await at.db.pool.query(`update trade_order set status = 'received', placed_at = now() - interval '90 days'`)
  const dataDir = mkdtempSync(join(tmpdir(), 'galla-conversation-'))
  const node = await nodeAt(at, { GALLA_DEMO: 'on', GALLA_DATA_DIR: dataDir })
  const { simulator } = node
  if (!simulator) throw new Error('the demo has no phones')
  const acts = { repeat: async (): Promise<unknown> => undefined }
  const parts = { db: at.db, simulator, acts }
  return {
    ...{ db: at.db, world: at.world },
    owner: speaker(parts, newPhone()),
    biller: speaker(parts, phoneOf(at.world.billerId)),
    redeliver: async () => void (await acts.repeat()),
    async close() {
      await node.stop()
      await at.db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
