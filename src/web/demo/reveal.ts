/** A phone shows the codes of vouchers as its messenger got them; they are not in what is stored. */
import { accountName, channelName } from '../../channels/simulator/address.ts'
import type { Talk } from '../../channels/simulator/talk.ts'
import { one, statement } from '../../db/statement.ts'
import { withCodes, withoutCodes } from '../../rewards/show.ts'
import type { Web } from '../env.ts'

const conversation = statement<{ id: number }>(
  'demo-conversation',
  'select id from conversation where channel = $1 and account = $2 and chat = $3',
)

export async function revealed(web: Web, chat: string, talk: readonly Talk[]): Promise<Talk[]> {
  const hides = ({ text }: { text: string }) => withoutCodes(text) !== text
  if (!talk.some((each) => each.side === 'said' && hides(each.body))) return [...talk]
  const { id = 0 } = (await one(web.db.pool, conversation, [channelName, accountName, chat])) ?? {}
  const shown: Talk[] = []
  for (const each of talk)
    if (each.side === 'heard') shown.push(each)
    else {
      const { text } = each.body
      const open = await withCodes(web.db.pool, web.chats?.core.vault, id, text)
      shown.push({ ...each, body: { ...each.body, text: open ?? withoutCodes(text) } })
    }
  return shown
}
