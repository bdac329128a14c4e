/** The pages a person may open, by what they may do: the same on every page, for the office and for the brand. */
import { reviewsOf } from '../invoices/reviewers.ts'
import { can } from '../people/can.ts'
import { seesCampaigns } from './campaigns/guard.ts'
import { chatAccess } from './conversations/access.ts'
import type { WebContext } from './env.ts'
import { currentPerson } from './sign-in/current-person.ts'

export type SiteTab = 'today' | 'bills' | 'chats' | 'campaigns' | 'whatsapp'
type Shown = { readonly tab: SiteTab; readonly href: string; readonly name: string }

const paths: Readonly<Record<SiteTab, string>> = {
  today: '/distributor',
  bills: '/bills',
  chats: '/conversations',
  campaigns: '/campaigns',
  whatsapp: '/operator/whatsapp',
}

export function siteTabs(c: WebContext): Shown[] {
  const { who } = currentPerson(c)
  const text = c.var.text
  const may: Record<SiteTab, boolean> = {
    today: true,
    bills: reviewsOf(who).length > 0,
    chats: chatAccess(who, c.var.brand.name) !== undefined,
    campaigns: seesCampaigns(who),
    whatsapp: can(who, 'connect-whatsapp', 'brand'),
  }
  // Who is of the brand sees every distributor there, not a day's work.
  const names: Record<SiteTab, string> = {
    today: who.brand.length > 0 ? 'camp-tab-distributors' : 'tab-today',
    bills: 'tab-bills',
    chats: 'tab-chats',
    campaigns: 'camp-title',
    whatsapp: 'tab-whatsapp',
  }
  return (Object.keys(may) as SiteTab[])
    .filter((tab) => may[tab])
    .map((tab) => ({ tab, href: paths[tab], name: text(names[tab]) }))
}
