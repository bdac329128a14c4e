/** One return: its goods with their pictures, the answer line by line, and what came back. */
import { html } from 'hono/html'
import { collectedWords, decidedWords, storedWhy, whyNots } from '../../../chat/notices/returns.ts'
import { usualSplit } from '../../../returns/collect.ts'
import { returnAllows } from '../../../returns/transitions.ts'
import type { ReturnLine, ReturnView } from '../../../returns/types.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import type { View } from '../section.ts'
import { waited } from '../waiting.ts'

export function returnCard(goods: ReturnView, view: View, query: string): Html {
  const { web, c, access } = view
  const text = c.var.text
  const { id, number, outlet, person, status, askedAt, creditNote } = goods
  const open = status === 'asked' || status === 'decided'
  return html`<article class="order return ${status}" id="return-${id}" data-row tabindex="-1">
<header><h3><span class="number">${text('return-number', { number: String(number) })}</span> ${outlet.name} <small>${outlet.code}</small></h3>
<span class="status ${status}">${text(`return-status-${status}`)}</span></header>
<p class="facts">${open ? html`<span class="wait">${text('order-waits', { time: waited(askedAt, web.now(), text) })}</span>` : ''}<span>${person.name}</span>
${creditNote ? html`<strong>${text('return-credit', { note: creditNote.number, amount: { money: creditNote.amount } })}</strong>` : ''}</p>
${body(goods, view, post(goods, access.distributor.code, query))}</article>`
}

type Post = (deed: string) => Html

const post =
  ({ id }: ReturnView, code: string, query: string): Post =>
  (deed) =>
    html`hx-post="/distributor/${code}/returns/${id}/${deed}?${query}" hx-target="#work" hx-swap="outerMorph" hx-disable="find button"`

function body(goods: ReturnView, view: View, post: Post): Html {
  const { access } = view
  const can = (deed: 'decide' | 'collect') => returnAllows(deed, goods.status) && access.may(`${deed}-return`)
  if (can('decide')) return decideForm(goods, view, post)
  if (can('collect')) return collectForm(goods, view, post)
  const told = goods.status === 'settled' ? collectedWords : decidedWords
  return html`<ul class="return-lines">${goods.lines.map((line) => {
    const { key, args } = told(line)
    return html`<li>${picture(goods, line, view)}<span>${view.c.var.text(key, args)}</span></li>`
  })}</ul>`
}

function picture({ id }: ReturnView, { line, fileId, name }: ReturnLine, { c, access }: View): Html {
  if (fileId === null) return nothing
  const source = `/distributor/${access.distributor.code}/returns/${id}/lines/${line}/picture`
  return html`<a class="thumb" href="${source}" target="_blank"><img src="${source}" alt="${c.var.text('return-picture', { name })}" loading="lazy"></a>`
}

/** "Haldi 100g: 4 pc, damaged · order 1042" */
function asked({ name, pieces, reason, orderNumber }: ReturnLine, text: Text): Html {
  return html`<b>${name}</b> <small>${text('notice-pieces', { pieces })} · ${text(`return-reason-${reason}`)} · ${text('paper-order', { number: String(orderNumber) })}</small>`
}

function decideForm(goods: ReturnView, view: View, post: Post): Html {
  const text = view.c.var.text
  const lines = goods.lines.map((line) => {
    const id = `${goods.id}-${line.line}`
    return html`<li>${picture(goods, line, view)}<span>${asked(line, text)}</span>
<span class="decide"><label for="accept-${id}">${text('return-take')}</label><input id="accept-${id}" name="accept-${line.line}" inputmode="numeric" pattern="[0-9]{1,6}" required value="${line.pieces}" autocomplete="off">
<label class="visually-hidden" for="pick-${id}">${text('return-why-not')}</label><select id="pick-${id}" name="pick-${line.line}"><option value="">${text('return-why-not')}</option>${whyNots.map((why) => html`<option value="${storedWhy(why)}">${text(`return-why-${why}`)}</option>`)}</select>
<input name="why-${line.line}" id="why-${id}" maxlength="300" placeholder="${text('return-why-else')}" aria-label="${text('return-why-else')}" autocomplete="off"></span></li>`
  })
  return html`<form ${post('decide')}><ul class="return-lines">${lines}</ul>
<p class="actions"><button class="button strong" name="all" value="yes" formnovalidate aria-keyshortcuts="a">${text('return-desk-accept')}</button>
<button class="button" aria-keyshortcuts="e">${text('do-send-answer')}</button><small class="soft">${text('return-decide-hint')}</small></p></form>`
}

function collectForm(goods: ReturnView, view: View, post: Post): Html {
  const text = view.c.var.text
  const split = new Map(usualSplit(goods).map((line) => [line.line, line]))
  const lines = goods.lines
    .filter(({ line }) => split.has(line))
    .map((line) => {
      const id = `${goods.id}-${line.line}`
      const usual = split.get(line.line)
      const field = (name: 'saleable' | 'damaged', count: number) =>
        html`<label for="${name}-${id}">${text(`return-${name}`)}</label><input id="${name}-${id}" name="${name}-${line.line}" inputmode="numeric" pattern="[0-9]{1,6}" required value="${count}" autocomplete="off">`
      return html`<li>${picture(goods, line, view)}<span>${asked({ ...line, pieces: line.accepted ?? 0 }, text)}</span>
<span class="decide">${field('saleable', usual?.saleable ?? 0)}${field('damaged', usual?.damaged ?? 0)}</span></li>`
    })
  return html`<form ${post('collect')}><ul class="return-lines">${lines}</ul>
<p class="actions"><button class="button strong" aria-keyshortcuts="c">${text('return-desk-collect')}</button>
<button class="button" name="nothing" value="yes" formnovalidate>${text('return-desk-nothing-came')}</button></p></form>`
}
