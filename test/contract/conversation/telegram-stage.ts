/** Conversations on Telegram. */
import type { Person } from '../../support/telegram/person.ts'
import type { Seen } from '../../support/telegram/seen.ts'
import { startStandIn } from '../../support/telegram/stand-in.ts'
import { buildPlace, knownChat, nodeAt, ownersPhone } from './node.ts'
import type { Reply, Speaker, Stage } from './stage.ts'

const shown = ({ text, buttons }: Seen): Reply => ({ text, labels: buttons.flat().map(({ label }) => label) })
// The passing message that takes a keyboard away is no answer.
const isReply = ({ from, text }: Seen) => from === 'bot' && text !== '✓'

function speaker(phone: Person, note: (updateId: number | undefined) => void): Speaker {
  const does = ({ updateId }: { updateId: number | undefined }) => note(updateId)
  return {
    says: async (text) => does(phone.says(text)),
    taps: async (label) => does(phone.taps(label)),
    sharesNumber: async () => does(phone.sharesContact()),
    async sendsPhotos(photos) {
      for (const photo of photos) does(phone.sendsPhoto(photo, { album: 'together' }))
    },
    hears: async (pattern) => shown(await phone.hears((seen) => isReply(seen) && pattern.test(seen.text))),
    heard: async () => phone.messages.filter(isReply).map(shown),
  }
}

export async function openTelegramStage(): Promise<Stage> {
  const place = await buildPlace()
  const telegram = await startStandIn({ pace: 0.01 })
  const account = telegram.token.split(':')[0] ?? ''
  const biller = telegram.chat(8_000_000_001)
  await knownChat(place, { channel: 'telegram', account, chat: String(biller.id) }, place.world.billerId)
  const node = await nodeAt(place, {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    PUBLIC_URL: place.address,
  })
  let newest: number | undefined
  const note = (updateId: number | undefined) => {
    newest = updateId
  }
  return {
    ...{ db: place.db, world: place.world },
    owner: speaker(telegram.chat(9_000_000_001, { phone: ownersPhone }), note),
    biller: speaker(biller, note),
    async redeliver() {
      if (newest !== undefined) telegram.updates.repeat(newest)
      await telegram.updates.sender.idle()
    },
    async close() {
      await node.stop()
      await telegram.stop()
      await place.db.close()
    },
  }
}
