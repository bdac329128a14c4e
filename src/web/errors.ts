import { html } from 'hono/html'
import type { WebContext } from './env.ts'
import { layout } from './layout.ts'

type Status = 400 | 403 | 404 | 410 | 413 | 429 | 500 | 503

/** A page, or for a request from within a page a plain sentence, that says what is wrong. */
export function errorPage(c: WebContext, status: Status, key: string) {
  const text = c.var.text
  // A page that goes on asking after its session has ended is loaded again, and then says so in full.
  if (key === 'error-session') c.header('HX-Refresh', 'true')
  if (c.req.header('hx-request')) return c.text(text(`${key}-text`), status)
  const body = html`<main class="sheet">
<h1>${text(key)}</h1>
<p>${text(`${key}-text`)}</p>
<p><a class="button" href="/">${text('error-home')}</a></p>
</main>`
  return c.html(layout(c, { title: text(key), body, kind: 'plain' }), status)
}
