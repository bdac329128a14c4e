/** What can be answered and decided about a bill: each likely value is one tap, every other is typed. */
import { html } from 'hono/html'
import { candidateLabel, questionWords, whyRefused } from '../../chat/notices/bills.ts'
import type { Candidate, Question } from '../../invoices/decision.ts'
import { type Html, nothing } from '../html.ts'
import { crop } from './bill-picture.ts'
import { doubtsOf, type Opened } from './opened.ts'

const post = (
  { bill }: Opened,
  deed: 'answer' | 'accept' | 'refuse',
  disable: 'this' | 'find button' = 'find button',
): Html =>
  html`hx-post="/bills/${bill.id}/${deed}" hx-target="#work" hx-swap="outerMorph" hx-disable="${disable}"`

export function doubts(opened: Opened): Html {
  if (!opened.open) return nothing
  return html`${doubtsOf(opened).map((question) => doubt(question, opened))}`
}

function doubt(question: Question, opened: Opened): Html {
  const { c, bill } = opened
  const { text } = c.var
  const { key, args } = questionWords(question, bill, 0)
  const { id, candidates } = question
  return html`<form class="order bill-doubt" id="doubt-${idOf(id)}" ${post(opened, 'answer')}>
<h3>${text(key, args)}</h3>
${crop(opened, question)}
<div class="picks">${candidates.slice(0, 6).map((each) => html`<button class="button" name="tapped:${id}" value="${each.value}" formnovalidate>${labelOf(each, opened)}</button>`)}</div>
${question.asks === 'others' ? nothing : typing(question, opened)}</form>`
}

function typing({ id, asks }: Question, { c }: Opened): Html {
  const { text } = c.var
  const label = text('bills-type', { asks })
  return html`<div class="inline"><input name="typed:${id}" maxlength="60" required autocomplete="off" aria-label="${label}" placeholder="${label}"><button class="button">${text('bills-do-answer')}</button></div>`
}

/** A question's name as an element may be called. */
const idOf = (question: string): string => question.replaceAll(':', '-')

function labelOf(candidate: Candidate, { c }: Opened): string {
  const label = candidateLabel(candidate)
  return typeof label === 'string' ? label : c.var.text(label.key, label.args)
}

export function decide(opened: Opened): Html {
  const { c, bill, open, reading, points } = opened
  const { text } = c.var
  if (!open) return nothing
  const all = [...points.values()].reduce((sum, each) => sum + each, 0)
  const accept = reading
    ? html`<button type="button" class="button strong" aria-keyshortcuts="a" ${post(opened, 'accept', 'this')}>${text('bill-accept')}</button>`
    : html`<p>${text('bill-cannot-accept')}</p>`
  return html`<div class="order bill-decide"><p class="lead">${text('bills-would-earn', { points: all })}</p><div class="actions">${accept}
<details class="refuse" id="refuse-${bill.id}"><summary class="button" aria-keyshortcuts="x">${text('bill-refuse')}</summary>
<form class="inline" ${post(opened, 'refuse')}><label for="why-${bill.id}">${text('bill-refuse-why')}</label>
<div class="picks">${whyRefused.map((why) => html`<button class="button" name="picked" value="@${why}" formnovalidate>${text(`bill-why-${why}`)}</button>`)}</div>
<input id="why-${bill.id}" name="reason" required maxlength="300" autocomplete="off"><button class="button danger">${text('bill-refuse')}</button></form></details></div></div>`
}

/** A day or number that was read wrongly though nothing said so. */
export function headCorrection(opened: Opened): Html {
  const { open, reading, c } = opened
  if (!open || !reading) return nothing
  return correction(opened, 'head', [
    { id: 'number', label: c.var.text('bills-type', { asks: 'number' }) },
    { id: 'date', label: c.var.text('bills-type', { asks: 'date' }) },
  ])
}

type Field = { readonly id: string; readonly label: string }

export function correction(opened: Opened, name: string, fields: readonly Field[]): Html {
  const { text } = opened.c.var
  return html`<details class="refuse" id="correct-${name}"><summary class="button small">${text('bills-correct')}</summary>
<form class="inline" ${post(opened, 'answer')}>${fields.map(({ id, label }) => html`<input name="typed:${id}" maxlength="60" autocomplete="off" aria-label="${label}" placeholder="${label}">`)}<button class="button">${text('bills-do-answer')}</button></form></details>`
}
