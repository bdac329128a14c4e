import { html } from 'hono/html'
import { z } from 'zod'
import { inTransaction, retryTransient } from '../../db/tx.ts'
import { type StockSet, type StockView, setStock, stockOfDistributor } from '../../orders/stock.ts'
import type { Refusal } from '../../orders/types.ts'
import { audit } from '../../people/audit.ts'
import type { Web, WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import type { Text } from '../page-text.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import type { Access } from './access.ts'
import { framed, type Notice, work } from './frame.ts'
import { refusalText } from './refusal-text.ts'

const Form = z.object({
  sku: z.string().trim().min(1).max(60),
  pieces: z
    .string()
    .trim()
    .regex(/^\d{1,8}$/)
    .transform(Number),
})

export async function stockPage(web: Web, c: WebContext, access: Access, notice?: Notice) {
  const { id, code, name } = access.distributor
  const rows = await stockOfDistributor(web.db.pool, id)
  const text = c.var.text
  const edits = access.may('keep-stock')
  const part = work(
    `/distributor/${code}/stock`,
    notice,
    html`${edits ? addForm(code, text) : ''}
<div class="wide-table"><table class="stock">
<caption class="visually-hidden">${text('stock-title', { name })}</caption>
<thead><tr><th scope="col">${text('column-product')}</th><th scope="col" class="amount">${text('column-physical')}</th><th scope="col" class="amount">${text('column-reserved')}</th><th scope="col" class="amount">${text('column-available')}</th><th scope="col">${text('column-counted')}</th></tr></thead>
<tbody>${rows.map((row) => stockRow(row, code, edits, text))}</tbody></table></div>
${rows.length === 0 ? html`<p class="none">${text('stock-none')}</p>` : ''}`,
  )
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  return framed(c, text('stock-title', { name }), access, 'stock', part)
}

function stockRow(row: StockView, code: string, edits: boolean, text: Text): Html {
  const short = row.reserved > row.physical
  return html`<tr id="stock-${row.sku}" class="${short ? 'short' : ''}"><th scope="row">${row.name} <small>${row.sku}</small></th>
<td class="amount">${edits ? setForm(row, code, text) : row.physical}</td><td class="amount">${row.reserved}</td>
<td class="amount"><b>${row.available}</b></td><td>${text('stock-counted', { at: { moment: row.countedAt.toISOString() } })}</td></tr>`
}

function setForm({ sku, name, physical }: StockView, code: string, text: Text): Html {
  return html`<form class="set" id="set-${sku}" ${post(code)}><input type="hidden" name="sku" value="${sku}">
<input name="pieces" inputmode="numeric" pattern="[0-9]{1,8}" required value="${physical}" aria-label="${text('stock-set-of', { name })}" autocomplete="off">
<button class="button">${text('do-set')}</button></form>`
}

function addForm(code: string, text: Text): Html {
  return html`<form class="inline add" id="stock-add" ${post(code)}>
<label>${text('column-sku')} <input name="sku" required maxlength="60" autocomplete="off"></label>
<label>${text('column-pieces')} <input name="pieces" inputmode="numeric" pattern="[0-9]{1,8}" required autocomplete="off"></label>
<button class="button">${text('do-set-stock')}</button></form>`
}

const post = (code: string): Html =>
  html`hx-post="/distributor/${code}/stock" hx-target="#work" hx-swap="outerMorph" hx-disable="find button"`

/** Sets one product's pieces, with its record; the answer is the page's notice. */
export async function changeStock(web: Web, c: WebContext, access: Access): Promise<Notice> {
  const text = c.var.text
  const form = Form.safeParse(await c.req.parseBody())
  if (!form.success) return { good: false, text: text('stock-unclear') }
  const { sku, pieces } = form.data
  const now = web.now()
  const { personId } = currentPerson(c)
  const distributorId = access.distributor.id
  const once = () =>
    inTransaction(web.db, async (tx) => {
      const outcome = await setStock(tx, { distributorId, lines: [{ sku, pieces, mode: 'set' }], now })
      if (outcome.ok) {
        const subject = `distributor:${distributorId}`
        await audit(tx, { personId, action: 'stock-set', subject, detail: { sku, pieces } })
      }
      return outcome
    })
  return noticeOf(await retryTransient(once, { attempts: 3 }), text)
}

function noticeOf(outcome: StockSet | Refusal, text: Text): Notice {
  if (!outcome.ok) return { good: false, text: refusalText(outcome, text) }
  const [line] = outcome.lines
  const set = text('stock-set', { name: line?.name ?? '', pieces: line?.physical ?? 0 })
  const orders = outcome.affected.flatMap((product) => product.orders.map(({ number }) => number))
  if (orders.length === 0) return { good: true, text: set }
  return { good: true, text: `${set}\n${text('stock-affected', { orders: orders.join(', ') })}` }
}
