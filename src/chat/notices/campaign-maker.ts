/** What those who made a campaign hear of it: what others did with it, that it has begun, that it is finished. */
import type { Campaign } from '../../campaigns/campaign.ts'
import type { Moved } from '../../campaigns/life.ts'
import type { Notice } from '../announce.ts'
import { go, money, type Words, words } from '../say.ts'
import { whenWords } from './campaign-when.ts'

type Made = Pick<Campaign, 'id' | 'createdBy' | 'startedBy'>
type Doer = { readonly id: number | null; readonly name: string }

/** Who made it and who handed it in hear it, once each; whoever did it knows. */
export function campaignTurnedNotices({ was, campaign }: Moved, by: Doer): Notice[] {
  const how = howTurned(was, campaign.status)
  const { document } = campaign
  const args = { how, who: by.name, name: document.name, when: whenWords(document.when) }
  return how ? told(campaign, words('campaign-turned-by', args), by.id) : []
}

function howTurned(was: Campaign['status'], status: Campaign['status']): string {
  if (status === 'running') return was === 'waiting' ? 'approved' : was === 'paused' ? 'resumed' : ''
  if (status === 'stopped') return was === 'waiting' ? 'refused' : 'stopped'
  return status === 'paused' ? 'paused' : ''
}

/** A run that was waited for has been planned. */
export const campaignBegunNotices = (made: Made, of: { name: string; planned: number; heldOut: number }) =>
  told(made, words('campaign-begun', of))

type Ended = { name: string; sent: number; answered: number; ordered: number; value: number }

export const campaignEndedNotices = (made: Made, { value, ...rest }: Ended): Notice[] =>
  told(made, words('campaign-finished', { ...rest, value: money(value) }))

function told({ id, createdBy, startedBy }: Made, said: Words, except: number | null = null): Notice[] {
  const people = new Set([createdBy, startedBy].filter((each) => each !== null && each !== except))
  const choices = [go(words('campaigns-see'), 'campaigns', 'show', { id }), go(words('chat-menu'), 'menu')]
  return [...people].map((person) => ({ listener: { person: person as number }, say: { ...said, choices } }))
}
