/** Where one begins: at the day's work, at the orders, or at the sheet, by what one does; the brand chooses first. */
import { html } from 'hono/html'
import { countsByStatus } from '../../orders/read.ts'
import type { Web, WebContext } from '../env.ts'
import { errorPage } from '../errors.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import { type Access, accesses } from './access.ts'
import { framed } from './frame.ts'
import type { Handler } from './guard.ts'

export const home: Handler = ({ c, access }) => c.redirect(startOf(access))

function startOf(access: Access): string {
  const start = access.may('confirm-order') ? 'today' : access.sees === 'all' ? 'orders' : 'sheet'
  return `/distributor/${access.distributor.code}/${start}`
}

export async function chooseDistributor(web: Web, c: WebContext) {
  const seen = await accesses(web.db.pool, currentPerson(c).who, web.now())
  const [only] = seen
  if (!only) return errorPage(c, 403, 'error-not-allowed')
  if (seen.length === 1) return c.redirect(startOf(only))
  const text = c.var.text
  const rows = await Promise.all(
    seen.slice(0, 200).map(async ({ distributor: { id, code, name } }) => {
      const { placed, changed, confirmed, dispatched } = await countsByStatus(web.db.pool, id)
      return html`<tr><th scope="row"><a href="/distributor/${code}">${name}</a> <small>${code}</small></th>
<td class="amount">${placed + changed}</td><td class="amount">${confirmed}</td><td class="amount">${dispatched}</td></tr>`
    }),
  )
  const body = html`<div class="wide-table"><table><thead><tr><th scope="col">${text('column-distributor')}</th><th scope="col" class="amount">${text('filter-placed')}</th><th scope="col" class="amount">${text('filter-confirmed')}</th><th scope="col" class="amount">${text('filter-dispatched')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return framed(c, { title: text('distributors-title'), body })
}
