/** The channel of the demo page: phones in a browser instead of a messenger. Never open in production. */
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Heard, Incoming } from '../../chat/message.ts'
import type { Db } from '../../db/client.ts'
import type { Accept, Channel } from '../channel.ts'
import { accountName, channelName, isPhone, providerIdOf } from './address.ts'
import { type Bell, makeBell } from './bell.ts'
import { capabilities as can } from './capabilities.ts'
import { fileKind } from './file-kind.ts'
import { type MediaFolder, mediaFolder } from './media-folder.ts'
import { openPhones } from './open-phone.ts'
import { senderOf } from './sender.ts'
import { makeShown, type Shown } from './shown.ts'

export type Simulator = Channel & {
  /**
   * What somebody did on a phone; resolves when it is stored. The same `externalId` again is the same message;
   * `quoted` names the message of ours it answers or taps. false when there is no such phone.
   */
  hear(chat: string, externalId: string, heard: Heard, quoted?: string): Promise<boolean>
  media: MediaFolder
  bell: Bell
  shown: Shown
}

export type SimulatorParts = { db: Db; log: Logger; dataDir: string }

export function simulatorChannel({ db, log, dataDir }: SimulatorParts): Simulator {
  const bell = makeBell()
  const shown = makeShown()
  const media = mediaFolder(join(dataDir, 'simulator'))
  let accept: Accept | undefined
  return {
    name: channelName,
    account: accountName,
    can,
    holdToListen: false,
    media,
    bell,
    shown,
    async start(given) {
      await openPhones(db)
      accept = given
    },
    async stop() {
      accept = undefined
    },
    async send(message) {
      if (!isPhone(message.chat)) return { kind: 'failed', error: 'no such phone', unreachable: true }
      shown.add(message.chat, message.id)
      bell.ring(message.chat)
      return { kind: 'sent', providerId: providerIdOf(message.id) }
    },
    async fetchMedia(id) {
      const bytes = await media.read(id)
      if (!bytes) throw new Error(`the file ${id} is no longer there`)
      const mime = fileKind(bytes)
      return { bytes, ...(mime ? { mime } : {}) }
    },
    health: () => (accept ? { ok: true } : { ok: false, reason: 'the simulator is not started' }),
    async hear(chat, externalId, heard, quoted) {
      if (!accept) throw new Error('the simulator is not started')
      const sender = isPhone(chat) ? await senderOf(db, chat) : undefined
      if (!sender) return false
      const address = { channel: channelName, account: accountName, chat }
      const message: Incoming = { ...address, externalId, sender, heard, ...(quoted ? { quoted } : {}) }
      await accept([message])
      log.debug({ chat, externalId, kind: heard.kind }, 'heard on a simulated phone')
      bell.ring(chat)
      return true
    },
  }
}
