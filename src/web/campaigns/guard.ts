/** Who sees the pages of campaigns: marketers and operators of the brand, looked up anew for every request. */
import type { Core } from '../../chat/core.ts'
import { can } from '../../people/can.ts'
import type { Who } from '../../people/who.ts'
import type { Web, WebContext } from '../env.ts'
import { errorPage } from '../errors.ts'
import { currentPerson } from '../sign-in/current-person.ts'

/** `by`: the person who looks. */
export type CampaignView = {
  readonly web: Web
  readonly core: Core
  readonly c: WebContext
  readonly by: number
}
export type CampaignHandler = (view: CampaignView) => Response | Promise<Response>

export const seesCampaigns = (who: Who): boolean => can(who, 'run-campaign', 'brand')

export const guardCampaigns = (web: Web, core: Core) => (handler: CampaignHandler) => (c: WebContext) => {
  const { who, personId } = currentPerson(c)
  return seesCampaigns(who) ? handler({ web, core, c, by: personId }) : errorPage(c, 403, 'error-not-allowed')
}

/** The number in an address; 0 where it is none. */
export function idIn(c: WebContext, name = 'id'): number {
  const id = Number(c.req.param(name))
  return Number.isSafeInteger(id) && id > 0 ? id : 0
}
