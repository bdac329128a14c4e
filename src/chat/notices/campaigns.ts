/** What marketers hear of their campaigns without asking. */
import type { Notice } from '../announce.ts'
import { go, words } from '../say.ts'

type Held = { id: number; name: string; why: string; blocks: number; failures: number; of: number }

/** A campaign was held by itself. */
export function campaignHeldNotice({ id, name, why, blocks, failures, of }: Held): Notice {
  return {
    listener: { brand: true, roles: ['marketer'] },
    say: {
      ...words('campaign-held', { name, why, blocks, failures, of }),
      choices: [go(words('campaigns-see'), 'campaigns', 'show', { id }), go(words('chat-menu'), 'menu')],
    },
  }
}
