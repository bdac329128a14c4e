/** A setting of a distributor was changed: its office hears by whom. */
import type { Notice } from '../announce.ts'
import { go, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

export function settingNotice(distributorId: number, who: string, change: Words): Notice {
  const say = block([words('notice-desk-setting', { who }), change])
  const choices = [go(words('settings-all'), 'settings', 'list', { distributor: distributorId })]
  return { listener: { distributor: distributorId, roles: ['owner', 'biller'] }, say: { ...say, choices } }
}
