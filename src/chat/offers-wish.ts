/** Promotions stopped or resumed in the messenger's own settings: as good as saying so, and answered by nothing. */
import { recordConsent } from '../people/consent.ts'
import type { Ctx } from './flow.ts'

export async function wishOffers({ who, tx, conversation, now }: Ctx, wanted: boolean): Promise<void> {
  if (!who.person) return
  await recordConsent(tx, {
    personId: who.person.id,
    purpose: 'offers',
    given: wanted,
    channel: conversation.channel,
    address: conversation.chat,
    wording: 'messenger',
    means: 'messenger',
    now,
  })
}
