/** A page of the distributor: one list that is drawn when it is opened, after a deed, and whenever something changes. */
import { html } from 'hono/html'
import type { Action } from '../../people/can.ts'
import type { Web, WebContext } from '../env.ts'
import { errorPage } from '../errors.ts'
import { type Html, nothing } from '../html.ts'
import type { Access } from './access.ts'
import { framed, type Notice, type Tab, work } from './frame.ts'
import { liveMark } from './live-mark.ts'

export type View = { web: Web; c: WebContext; access: Access }

export type Section = {
  readonly tab: Tab
  readonly sees: Access['sees']
  /** Needed besides seeing the distributor's pages at all. */
  readonly right?: Action
  title(view: View): string
  /** undefined: there is nothing of that kind here, which answers 404. */
  list(view: View): Promise<Html | undefined>
}

export const mayOpen = (section: Section, access: Access): boolean =>
  (section.sees === 'sheet' || access.sees === 'all') &&
  (section.right === undefined || access.may(section.right))

/** The whole page; to a page that asks from within, its changing part with the notice of what was done. */
export async function show(section: Section, view: View, notice?: Notice) {
  const { web, c, access } = view
  // Looked at first: what changes while the list is drawn is drawn again.
  const mark = await liveMark(web.db.pool, access.distributor.id)
  const list = await section.list(view)
  if (!list) return errorPage(c, 404, 'error-missing')
  const part = work(notice, list)
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  const body = html`${part}${live(c, mark)}`
  return framed(c, { title: section.title(view), access, tab: section.tab, body })
}

function live(c: WebContext, mark: string): Html {
  const query = new URLSearchParams({ ...c.req.query(), live: mark })
  return html`<div hidden hx-sse:connect="${c.req.path}?${query}" hx-config="sse.reconnectMaxDelay:2000" hx-swap="none"></div>
<div hidden id="ended">${nothing}</div>`
}
