/** `/bills/schemes`: what distributors were to pass on and did not, by month; the same as a workbook. For the brand alone. */
import { html } from 'hono/html'
import { dayIn } from '../../chat/format.ts'
import { type KeptLine, keptLines, type SchemesKept, schemesKept } from '../../invoices/schemes-kept.ts'
import type { Paper } from '../../papers/paper.ts'
import { xlsxOf } from '../../papers/xlsx.ts'
import { type Html, nothing } from '../html.ts'
import { billsFrame } from './frame.ts'
import type { BillsView } from './view.ts'

function monthOf({ web, c }: BillsView): string {
  const asked = /^20\d\d-(?:0[1-9]|1[0-2])$/.exec(c.req.query('month') ?? '')?.[0]
  return asked ?? dayIn(c.var.brand.region.timeZone, web.now()).slice(0, 7)
}

/** The month so many months on. */
function monthBeside(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

const nameOf = (month: string, { c }: BillsView): string =>
  c.var.text('points-month', { month: Number(month.slice(5)), year: month.slice(0, 4) })

export async function schemesPage(view: BillsView) {
  const { web, c } = view
  const { text } = c.var
  const month = monthOf(view)
  const found = await schemesKept(web.db.pool, month)
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)]
  const body = html`<div class="filters"><nav class="chips" aria-label="${text('page-turn')}">
<a href="/bills/schemes?month=${before}">${nameOf(before, view)}</a><a href="/bills/schemes?month=${month}" aria-current="true">${nameOf(month, view)}</a><a href="/bills/schemes?month=${after}">${nameOf(after, view)}</a></nav>
<a class="button" href="/bills/schemes.xlsx?month=${month}">${text('bills-workbook')}</a></div>
<p class="lead">${text('bills-schemes-lead')}</p>
${found.length === 0 ? html`<p class="none">${text('bills-schemes-none')}</p>` : table(found, view)}`
  return billsFrame(view, text('bills-schemes-title'), 'schemes', body)
}

function table(found: readonly SchemesKept[], { c }: BillsView): Html {
  const { text } = c.var
  return html`<div class="wide-table"><table><thead><tr><th scope="col">${text('column-distributor')}</th><th scope="col" class="amount">${text('bills-column-bills')}</th><th scope="col" class="amount">${text('bills-column-missing')}</th></tr></thead>
<tbody>${found.map(
    ({
      distributor,
      bills,
      kept,
      missing,
      freePieces,
    }) => html`<tr><th scope="row"><a href="/bills/alerts?kind=scheme-not-passed&amp;distributor=${encodeURIComponent(distributor.code)}">${distributor.name}</a> <small>${distributor.code}</small></th>
<td class="amount">${text('bills-kept-of', { kept, bills })}</td><td class="amount">${text('money', { amount: { money: missing } })}${freePieces ? html`<br><small>${text('bills-free', { pieces: freePieces })}</small>` : nothing}</td></tr>`,
  )}</tbody></table></div>`
}

export async function schemesFile(view: BillsView) {
  const { web, c } = view
  const month = monthOf(view)
  const file = await xlsxOf(paperOf(await keptLines(web.db.pool, month), month, view), web.now())
  c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('Content-Disposition', `attachment; filename="schemes-kept-back-${month}.xlsx"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(file))
}

function paperOf(lines: readonly KeptLine[], month: string, view: BillsView): Paper {
  const { text } = view.c.var
  const column = (key: string, width: number) => ({ label: text(key), width })
  return {
    name: `schemes-kept-back-${month}`,
    title: text('bills-page-schemes'),
    facts: [nameOf(month, view)],
    columns: [
      ...[column('column-distributor', 120), column('column-bill', 80), column('column-day', 60)],
      ...[
        column('bills-column-shop', 120),
        column('column-product', 120),
        column('bills-column-promised', 60),
      ],
      ...[
        column('bills-column-given', 60),
        column('bills-column-missing', 60),
        column('bills-column-what', 60),
      ],
    ],
    rows: lines.map((line) => ({ cells: cellsOf(line, text) })),
    page: (page, pages) => text('paper-page', { page, pages }),
    money: (paise) => text('paper-money', { amount: { money: paise } }),
  }
}

function cellsOf(
  { distributor, bill, outlet, product, free, promised, given }: KeptLine,
  text: BillsView['c']['var']['text'],
) {
  const figure = (value: number) => (free ? value : { money: value })
  return [
    ...[`${distributor.name} ${distributor.code}`, bill.number ?? String(bill.id), bill.day ?? ''],
    ...[`${outlet.name} ${outlet.code}`, product ?? '', figure(promised), figure(given)],
    ...[figure(Math.max(0, promised - given)), text('bills-kept-what', { free: free ? 'yes' : 'no' })],
  ]
}
