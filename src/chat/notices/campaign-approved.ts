/** The approved message that a campaign goes out as where only such pass: its wording as it was submitted. */
import type { CampaignDocument } from '../../campaigns/document.ts'
import { one, type Queryable, statement } from '../../db/statement.ts'
import { saidKey } from '../campaigns/say.ts'
import { joinLines } from '../one-line.ts'
import { type Words, words } from '../say.ts'
import { templates } from '../templates.ts'
import { noticeEntry } from './table.ts'

const asked = statement<{ asked: boolean }>(
  'campaign-asks-approved',
  `select exists (select from channel_account where channel = 'whatsapp-cloud') as asked`,
)

/** Whether this deployment has a channel with a reply window: elsewhere nobody ever gets the approved message. */
export const asksApproved = async (q: Queryable): Promise<boolean> => (await one(q, asked))?.asked ?? false

export type Approved = { readonly text: Words; readonly footer: Words; readonly button: Words }

/** What the message says, on one line; `parts`: the text, with what it is about between them. */
export function approvedDetails(parts: readonly string[], about: Words | undefined): string | Words {
  const [first = '', ...rest] = parts.map((part) => joinLines(part.split('\n')))
  return rest.reduce<string | Words>(
    (before, after) => words('campaign-approved-details', { before, about: about ?? '', after }),
    first,
  )
}

/** `details`: what the message says, on one line. */
export function approvedWords(buttons: CampaignDocument['buttons'], details: string | Words): Approved {
  const id = noticeEntry(words(saidKey(buttons)))?.template ?? 'campaign-news'
  return {
    text: words(`template-${id}`, { details }),
    footer: words('template-footer'),
    button: words(templates[id].buttons[0]),
  }
}

/** What the approved message leaves out of a campaign, for marketers to know beforehand. */
export const leftOut = ({ buttons, picture }: Pick<CampaignDocument, 'buttons' | 'picture'>): Words[] => [
  ...(picture ? [words('campaign-approved-no-picture')] : []),
  ...(buttons.length > 1 ? [words('campaign-approved-one-button')] : []),
]
