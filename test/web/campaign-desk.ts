/** The pages of campaigns over a conversation core, with two marketers and shops that want offers. */
import { type Campaign, makeCampaign } from '../../src/campaigns/campaign.ts'
import { CampaignDocument } from '../../src/campaigns/document.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { type Chats, openChats } from './chats.ts'

export type CampaignDesk = Chats & {
  neha: number
  vikram: number
  draft(more?: object): Promise<Campaign>
  status(id: number): Promise<string>
}

export async function openCampaignDesk(secureCookies = true, publicUrl?: string): Promise<CampaignDesk> {
  const chats = await openChats(secureCookies, publicUrl)
  const { db, trade, clock } = chats
  const neha = trade.people.marketer
  const { rows } = await db.pool.query(`insert into person (name) values ('Vikram Rao') returning id`)
  const vikram: number = rows[0].id
  await db.pool.query(`insert into membership (person_id, party, role) values ($1, 'brand', 'marketer')`, [
    vikram,
  ])
  await db.pool.query('update person set offers = true')
  await db.pool.query(`update conversation set heard_at = $1`, [clock.now])
  const draft = (more: object = {}) =>
    inTransaction(db, (tx) => {
      const document = CampaignDocument.parse({
        ...{
          v: 1,
          name: 'Noodle week',
          message: { en: 'Namaste {name}' },
          when: { kind: 'now' },
          holdOut: 0,
        },
        ...more,
      })
      return makeCampaign(tx, { document, by: neha, now: clock.now })
    })
  const status = async (id: number) =>
    (await db.pool.query('select status from campaign where id = $1', [id])).rows[0].status as string
  return { ...chats, neha, vikram, draft, status }
}

/** What the composer sends: a form as it is filled in. */
export const filled = (more: Record<string, string> = {}) => ({
  ...{
    name: 'Glucose',
    'text-en': 'Hello {name}',
    when: 'now',
    'hold-out': '10',
    'cover-days': '3',
    do: 'save',
  },
  ...more,
})
