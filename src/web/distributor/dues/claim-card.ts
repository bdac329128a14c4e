/** Payments that shops say they made, with their screenshots: did the money come? */
import { html } from 'hono/html'
import type { Claim } from '../../../dues/claims.ts'
import { type Html, nothing } from '../../html.ts'
import type { View } from '../section.ts'
import { waited } from '../waiting.ts'

export function claimCards(view: View, claims: readonly Claim[], query: string): Html {
  if (claims.length === 0) return nothing
  return html`<section class="claims" id="claims"><h2>${view.c.var.text('claims-title', { count: claims.length })}</h2>
<div class="orders" data-rows>${claims.map((claim) => card(claim, view, query))}</div></section>`
}

function card(claim: Claim, { web, c, access }: View, query: string): Html {
  const { id, outlet, person, amount, reference, fileId, at } = claim
  const text = c.var.text
  const path = `/distributor/${access.distributor.code}`
  const post = (answer: string) =>
    html`hx-post="${path}/claims/${id}/${answer}?${query}" hx-target="#work" hx-swap="outerMorph"`
  const may = access.may('record-payment')
  return html`<article class="order claim" id="claim-${id}" data-row tabindex="-1">
${fileId === null ? nothing : html`<a class="thumb" href="${path}/claims/${id}/picture" target="_blank"><img src="${path}/claims/${id}/picture" alt="${text('claim-picture')}" loading="lazy"></a>`}
<div><h3><a href="${path}/dues/${outlet.code}" data-open>${outlet.name}</a> <small>${outlet.code}</small></h3>
<p class="facts">${amount === null ? nothing : html`<strong>${text('money', { amount: { money: amount } })}</strong>`}<span>${person.name}</span>
${reference ? html`<span>${text('claim-reference', { reference })}</span>` : ''}<span class="wait">${text('order-waits', { time: waited(at, web.now(), text) })}</span></p>
${
  may
    ? html`<form class="actions" ${post('came')} hx-disable="find button">${
        amount === null
          ? html`<label>${text('column-amount')} <input name="amount" id="claim-amount-${id}" required maxlength="20" inputmode="decimal" autocomplete="off"></label>`
          : nothing
      }
<button class="button strong" aria-keyshortcuts="c">${text('claim-came')}</button>
<button type="button" class="button" aria-keyshortcuts="x" ${post('not-come')} hx-disable="this">${text('claim-not-come')}</button></form>`
    : nothing
}</div></article>`
}
