/** A broadcast answered by an order: the marketer sends from the chat, the shop taps, and the marketer sees what it moved. */
import { campaignsOf } from '../../campaigns/campaign.ts'
import { setCampaignRules } from '../../campaigns/rules.ts'
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import type { Phone } from './phone.ts'

type Cast = {
  marketer: number
  marketerName: string
  shopkeeper: number
  shopkeeperName: string
  beat: string
}

// The shop has a beat of its own for the day, so that nobody else's phone rings.
const cast = statement<Cast>(
  'campaign-story-cast',
  `with shop as (
     select o.id, m.person_id, p.name, b.distributor_id, b.visit_days from outlet o
     join membership m on m.outlet_id = o.id and m.role = 'owner' and m.active join person p on p.id = m.person_id
     join beat b on b.id = o.beat_id
     where o.code = $1 order by m.id limit 1),
   own as (insert into beat (code, name, distributor_id, visit_days)
     select 'B-STORY', 'Story Lane', distributor_id, visit_days from shop returning id),
   moved as (update outlet set beat_id = own.id from shop, own where outlet.id = shop.id),
   willing as (update person set offers = true, language = 'en' from shop where person.id = shop.person_id)
   select k.person_id as marketer, k.name as "marketerName", shop.person_id as shopkeeper, shop.name as "shopkeeperName",
     'Story Lane' as beat
   from shop, (select m.person_id, p.name from membership m join person p on p.id = m.person_id
     where m.party = 'brand' and m.role = 'marketer' order by m.id limit 1) k`,
)
const noHoldOut = statement<never>(
  'campaign-story-all',
  `update campaign set body = jsonb_set(body, '{holdOut}', '0') where status = 'draft'`,
)

export type CampaignStage = {
  readonly db: Db
  readonly phone: (name: string, personId: number) => Phone
  readonly print: (line: string) => void
}

const outletCode = 'R-0010'

/** Plays the story; throws where a phone is not told what it should be. */
export async function campaignStory({ db, phone, print }: CampaignStage): Promise<void> {
  const people = await one(db.pool, cast, [outletCode])
  if (!people) throw new Error(`no people for ${outletCode}`)
  // Whatever the hour at which the story is played.
  await setCampaignRules(db.pool, { quietFrom: '00:00', quietUntil: '00:00', perWeek: 9, approveAbove: 500 })
  const marketer = phone(`${people.marketerName} (marketer)`, people.marketer)
  const shop = phone(`${people.shopkeeperName} (shop)`, people.shopkeeper)

  print('— The shop has talked to us before —')
  await shop.says('menu')
  print('\n— A message to a beat, with its button —')
  await marketer.says('send')
  await marketer.taps('A beat')
  await marketer.says(people.beat)
  await marketer.says('Namaste {name}! The festival is near: order today and it is on your shelf in time.')
  await marketer.taps('Order the usual')
  await rows(db.pool, noHoldOut)
  await marketer.taps('Start')

  print('\n— The shop answers with an order —')
  await shop.reads('The festival is near')
  await shop.taps('Order now')
  await shop.taps('Place order')

  print('\n— What it moved —')
  const [campaign] = await campaignsOf(db.pool, ['running', 'ended'], 1)
  if (!campaign) throw new Error('no campaign was started')
  await marketer.taps('Show it')
}
