import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { phoneOf } from '../../src/channels/simulator/address.ts'
import { openPhone } from '../../src/channels/simulator/open-phone.ts'
import { type Simulator, simulatorChannel } from '../../src/channels/simulator/simulator.ts'
import type { Heard, Outgoing } from '../../src/chat/message.ts'
import { readChoiceKey } from '../../src/chat/offer.ts'
import type { Db } from '../../src/db/client.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { lentDb } from '../support/lent-db.ts'
import { quiet } from '../web/demo-desk.ts'
import { type ShownMessage, shownIn } from '../web/shown.ts'
import { channelContract } from './channel-contract.ts'
import type { ContractPerson } from './harness.ts'

type Parts = {
  db: Db
  simulator: Simulator
  app: ReturnType<typeof webRoutes>
  acts: { repeat(): Promise<unknown> }
}

async function personOf({ db, simulator, app, acts }: Parts): Promise<ContractPerson> {
  const name = 'Rakesh शर्मा'
  const { rows } = await db.pool.query<{ id: number }>('insert into person (name) values ($1) returning id', [
    name,
  ])
  const personId = rows[0]?.id ?? 0
  await openPhone(db, personId)
  const chat = phoneOf(personId)
  const does = async (heard: Heard, quoted?: string) => {
    const id = randomUUID()
    acts.repeat = () => simulator.hear(chat, id, heard, quoted)
    await acts.repeat()
  }
  const keeps = async (bytes: Uint8Array) => ({ id: (await simulator.media.keep(bytes)) ?? '' })
  const screen = () => shownIn(app, chat)
  return {
    chat,
    id: chat,
    name,
    says: (text) => does({ kind: 'text', text }),
    quotes: (providerId, text) => does({ kind: 'text', text }, providerId),
    starts: (payload) => does({ kind: 'start', payload }),
    taps: async (label) => tapOn(await screen(), label, does),
    async sendsPhoto(bytes, { caption } = {}) {
      await does({ kind: 'photo', media: await keeps(bytes), ...(caption ? { caption } : {}) })
    },
    sendsDocument: async (bytes, words) =>
      does({ kind: 'document', media: { ...(await keeps(bytes)), ...words } }),
    sendsVoice: async () => {},
    sharesLocation: (lat, lon) => does({ kind: 'location', lat, lon }),
    sharesContact: ({ own, phone }) => does({ kind: 'contact', phone: `+${phone}`, own }),
    blocks: async () => {},
    unblocks: async () => {},
    reads: screen,
  }
}

async function tapOn(
  screen: ShownMessage[],
  label: string,
  does: (heard: Heard, quoted?: string) => Promise<void>,
) {
  const newest = screen.findLast(({ labels }) => labels.length > 0)
  const values = newest?.taps[newest.labels.indexOf(label)]
  if (!values) throw new Error(`no tap ${label} on the screen`)
  await does({ kind: 'tap', key: values.key }, values.quoted)
}

/** Sends as the core does: the message is in the outbox, in the row that its keys name, before the channel gets it. */
function outOfOutbox(db: Db, simulator: Simulator): Simulator {
  const store = async ({ chat, body }: Outgoing) => {
    const { rows } = await db.pool.query<{ id: number }>(
      `insert into outbox (id, origin, turn, seq, conversation_id, channel, account, chat, body, status, claimed_at)
       select coalesce($4, nextval('outbox_id')), $1, 1, 1, id, channel, account, chat, $3, 'sending', clock_timestamp() from conversation
       where chat = $2 returning id`,
      [randomUUID(), chat, JSON.stringify(body), readChoiceKey(body.choices[0]?.key ?? '')?.outboxId ?? null],
    )
    return rows[0]?.id ?? 0
  }
  return {
    ...simulator,
    send: async (message, signal) => simulator.send({ ...message, id: await store(message) }, signal),
  }
}

channelContract(
  'The simulator',
  async (accept) => {
    const db = await lentDb()
    const dataDir = mkdtempSync(join(tmpdir(), 'galla-contract-'))
    const simulator = simulatorChannel({ db, log: quiet, dataDir })
    await simulator.start(accept)
    const parts = {
      db,
      announce: async () => {},
      tell: async () => {},
      now: () => new Date(),
      secureCookies: false,
      log: quiet,
    }
    const app = webRoutes({ ...parts, publicUrl: 'http://localhost', demo: { simulator } })
    const acts = { repeat: async (): Promise<unknown> => undefined }
    return {
      channel: outOfOutbox(db, simulator),
      person: () => personOf({ db, simulator, app, acts }),
      redeliver: async () => void (await acts.repeat()),
      fail: async () => {},
      heal: async () => {},
      async close() {
        await db.close()
        rmSync(dataDir, { recursive: true, force: true })
      },
    }
  },
  // A page has no microphone, no albums and no way to block; nothing stands between it and us that could fail.
  ['voice', 'album', 'blocking', 'busy', 'silent', 'reply window'],
)
