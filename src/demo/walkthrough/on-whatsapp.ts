/** The people of the story on WhatsApp: made up behind a stand-in, humans with phones at Meta itself. */
import { one, type Queryable, statement } from '../../db/statement.ts'
import { humanHands, type WhatsAppNode, whatsappChannel, whatsappHands } from './hands.ts'
import { Phone } from './phone.ts'
import type { Phones } from './reorder.ts'

/** Numbers of nobody, for people who are made up. */
const nobody = { shop: '919000000001', desk: '919000000002' }
/** What a human is given to type a line. */
const humanPatienceMs = 10 * 60_000

// Somebody made up has written a moment ago; a human opens the reply window by writing first.
const openChat = statement<never>(
  'walkthrough_chat',
  `insert into conversation (channel, account, chat, person_id, display_name, heard_at)
   select $1, $2, $3, id, name, case when $5 then now() end from person where id = $4`,
)

/** The digits of the two phones, where humans hold them. */
export type Humans = { shop: string; desk: string }
type Options = {
  q: Queryable
  whatsapp: WhatsAppNode
  humans: Humans | undefined
  print: (line: string) => void
}

export function phonesOnWhatsApp({ q, whatsapp, humans, print }: Options): Phones {
  return async ({ shopkeeper, shopkeeperName, owner, ownerName }) => {
    const open = async (who: keyof Humans, personId: number, name: string) => {
      const number = (humans ?? nobody)[who]
      await one(q, openChat, [whatsappChannel, whatsapp.settings.phoneNumberId, number, personId, !humans])
      const hands = humans ? humanHands(number) : whatsappHands(whatsapp, number, name)
      const label = humans ? `${name} on +${number}` : name
      return new Phone({ q, print, ...(humans ? { patienceMs: humanPatienceMs } : {}) }, label, hands)
    }
    const shop = await open('shop', shopkeeper, `${shopkeeperName} (shop)`)
    const desk = await open('desk', owner, `${ownerName} (distributor)`)
    // Whoever has not written is not written to.
    if (humans) await desk.says('hi')
    return { shop, desk }
  }
}
