/** What the pages of campaigns share: where one is among them. */
import { html } from 'hono/html'
import type { WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import { officeFrame } from '../office-frame.ts'

const pages = { list: '', calendar: '/calendar', audiences: '/audiences', rules: '/rules' }
export type CampaignTab = keyof typeof pages

type Framed = { readonly title: string; readonly tab?: CampaignTab; readonly body: Html }

export function campaignFrame(c: WebContext, { title, tab, body }: Framed) {
  const text = c.var.text
  const whole = html`<nav class="chips" aria-label="${text('camp-pages')}">
${Object.entries(pages).map(([name, path]) => html`<a href="/campaigns${path}" ${name === tab ? html`aria-current="true"` : ''}>${text(`camp-tab-${name}`)}</a>`)}
</nav>
<h1>${title}</h1>
${body}`
  return officeFrame(c, { title, tab: 'campaigns', body: whole, kind: 'campaigns' })
}
