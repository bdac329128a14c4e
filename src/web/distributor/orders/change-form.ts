/** The lines of an order: as a table, and for those who may, with what will be sent of each or instead. */
import { html } from 'hono/html'
import type { Catalog } from '../../../catalog/catalog.ts'
import { likelySubstitutes } from '../../../catalog/substitutes.ts'
import type { Queryable } from '../../../db/statement.ts'
import { availability } from '../../../orders/availability.ts'
import { countsAlone } from '../../../orders/free.ts'
import { piecesStanding } from '../../../orders/standing.ts'
import type { OrderLine, OrderView, ShortLine } from '../../../orders/types.ts'
import { type Html, nothing } from '../../html.ts'
import { offeredOf } from './change-lines.ts'
import { given } from './given.ts'
import { post, type RowView } from './order-row.ts'

export function linesTable(order: OrderView, row: RowView): Html {
  const rows = order.lines.map((line) => {
    const pieces = piecesStanding(line, order.status)
    return html`<tr class="${pieces === line.ordered ? '' : 'differs'}">${named(line, order, row)}<td class="amount">${pieces}</td>${priced(line, row)}</tr>`
  })
  return table(rows, row)
}

const table = (
  rows: Html[],
  { text }: RowView,
): Html => html`<div class="wide-table"><table class="lines-table">
<thead><tr><th scope="col">${text('column-product')}</th><th scope="col" class="amount">${text('column-ordered')}</th><th scope="col" class="amount">${text('column-now')}</th><th scope="col" class="amount">${text('column-ptr')}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`

function named(line: OrderLine, order: OrderView, { text }: RowView): Html {
  const instead = order.lines.find((other) => other.line === line.substitutes)
  return html`<th scope="row">${line.name} <small>${line.sku}</small>${instead ? html` <small>← ${instead.name}</small>` : ''}${given(line, order, text)}</th><td class="amount">${line.ordered || ''}</td>`
}

const priced = ({ ptr }: OrderLine, { text }: RowView): Html =>
  html`<td class="amount">${text('money', { amount: { money: ptr } })}</td>`

type Changing = {
  q: Queryable
  order: OrderView
  short: readonly ShortLine[]
  catalog: Catalog
  row: RowView
}

const mostInstead = 6

/** One form for all lines. What is short comes with what is there, and with the way to count it anew. */
export async function changeForm({ q, order, short, catalog, row }: Changing): Promise<Html> {
  const { text } = row
  const instead = new Map(
    order.lines
      .filter(countsAlone)
      .map(({ line, sku }) => [line, likelySubstitutes(catalog, sku, 2 * mostInstead)]),
  )
  const skus = [...new Set([...instead.values()].flat().map(({ sku }) => sku))]
  const shelf = await availability(q, order.distributor.id, skus)
  const rows = order.lines.map((line) => {
    const choices = (instead.get(line.line) ?? []).filter(({ sku }) => shelf.get(sku) !== 'out')
    const missing = short.find((each) => each.line === line.line)
    const there = missing
      ? html`<small class="there">${text('order-there', { available: missing.available })}</small>`
      : nothing
    // Free goods follow what is paid for: they are not changed by themselves.
    const now = countsAlone(line)
      ? html`${piecesInput(line, row)}${there}
${line.substitutes === null ? swap(line, choices.slice(0, mostInstead), row) : nothing}`
      : html`${offeredOf(line)}${there}`
    return html`<tr class="${missing ? 'short' : ''}">${named(line, order, row)}<td class="amount">${now}</td>${priced(line, row)}</tr>`
  })
  return html`<form class="change" id="change-${order.id}" ${post(order, row, 'change')} hx-disable="find button">
<input type="hidden" name="revision" value="${order.revision}">
${table(rows, row)}
<p class="actions"><button class="button" aria-keyshortcuts="e">${text('do-change')}</button><small class="soft">${text('change-hint')}</small></p></form>
${short.map((line) => haveIt(line, order, row))}`
}

function piecesInput(line: OrderLine, { text }: RowView): Html {
  return html`<input name="pieces-${line.line}" id="pieces-${line.line}" inputmode="numeric" pattern="[0-9]{1,7}" required value="${offeredOf(line)}" aria-label="${text('change-pieces-of', { name: line.name })}" autocomplete="off">`
}

type Choice = { sku: string; name: string }

function swap(line: OrderLine, choices: readonly Choice[], { text }: RowView): Html {
  if (choices.length === 0 || line.ordered === 0) return nothing
  const id = `swap-${line.line}`
  return html`<details class="swap" id="swap-of-${line.line}"><summary>${text('order-desk-swap')}</summary>
<label class="visually-hidden" for="${id}">${text('order-desk-swap')}</label>
<select name="${id}" id="${id}"><option value="">–</option>${choices.map(({ sku, name }) => html`<option value="${sku}">${name}</option>`)}</select>
<input name="swap-pieces-${line.line}" inputmode="numeric" pattern="[0-9]{1,7}" value="${line.ordered}" aria-label="${text('column-pieces')}" autocomplete="off"></details>`
}

/** "I have it": counts what lies there, after which the order can be confirmed. */
function haveIt({ line, sku, name, wanted }: ShortLine, order: OrderView, { text, access }: RowView): Html {
  if (!access.may('keep-stock')) return nothing
  const id = `have-${line}`
  return html`<form class="inline have" id="count-${line}" hx-post="/distributor/${access.distributor.code}/stock?at=order&order=${order.id}" hx-target="#work" hx-swap="outerMorph" hx-disable="find button">
<input type="hidden" name="sku" value="${sku}"><label for="${id}">${text('have-it', { name, wanted })}</label>
<input id="${id}" name="pieces" inputmode="numeric" pattern="[0-9]{1,8}" required autocomplete="off"><button class="button">${text('do-set-stock')}</button></form>`
}
