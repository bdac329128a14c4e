/** The keys of these pages, named on `?`. What a page can do by a letter its own buttons say: see assets/js/keys.js. */
import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from '../page-text.ts'

const everywhere = [
  ['/', 'search'],
  ['j k ↓ ↑', 'rows'],
  ['Enter', 'open'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const

export const keysHelp = (text: Text): Html => html`<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">${text('keys-title')}</h2>
<dl>${everywhere.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${text(`keys-${what}`)}</dd></div>`)}</dl>
<h3>${text('keys-here')}</h3>
<dl data-keys-here></dl>
<label class="keys-on"><input type="checkbox" data-keys-on checked> ${text('keys-on')}</label>
<form method="dialog"><button class="button strong">${text('keys-close')}</button></form>
</dialog>`
