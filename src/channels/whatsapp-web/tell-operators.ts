/** Tells operators in another messenger what only a person with the phone at hand can mend here. */
import { announce, type Notice } from '../../chat/announce.ts'
import type { Core } from '../../chat/core.ts'
import { qrPicture } from '../../chat/qr.ts'
import { type Say, words } from '../../chat/say.ts'
import { rows, statement } from '../../db/statement.ts'
import { inTransaction } from '../../db/tx.ts'
import type { OperatorNews } from './run.ts'

/** One chat for each of the brand's desk. Not this channel, which is the one in trouble, and none that costs money. */
const chatsOfDesk = statement<{ id: number }>(
  'whatsapp-web-operators',
  `select distinct on (c.person_id) c.id from membership m
   join conversation c on c.person_id = m.person_id and c.reachable and c.channel in ('telegram', 'simulator')
   where m.party = 'brand' and m.role in ('operator', 'marketer') and m.active
   order by c.person_id, c.heard_at desc nulls last`,
)

export async function tellOperators(core: Core, news: OperatorNews): Promise<void> {
  const say = await sayOf(core, news)
  const wake = await inTransaction(core.db, async (tx) => {
    const chats = await rows(tx.client, chatsOfDesk)
    const notices: Notice[] = chats.map(({ id }) => ({ listener: { conversation: id }, say }))
    return announce(core, tx, `whatsapp-web:${core.now().getTime()}`, notices)
  })
  wake()
}

async function sayOf(core: Core, news: OperatorNews): Promise<Say> {
  const page = core.link('/operator/whatsapp')
  if (news.kind === 'quiet') return words('whatsapp-web-quiet', { page })
  // The picture is good for about a minute; the page always shows the newest.
  return { ...words('whatsapp-web-scan', { page }), attachment: await qrPicture(news.code, 'whatsapp') }
}
