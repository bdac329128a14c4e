/** The signed-in pages' own behaviour; everything else is the server's HTML. */
import { insertByTap } from './insert.js'
import { listenForKeys } from './keys.js'
import { showRefusals } from './refusals.js'
import { keepRow } from './rows.js'
import { keepWhatIsTyped } from './typed.js'

const page = document.body
showRefusals(page)
insertByTap(page)
keepWhatIsTyped(page)
keepRow(page)
listenForKeys(page)

page.addEventListener('change', ({ target }) => {
  if (target.matches('[data-sends]')) target.form.requestSubmit()
})
page.addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) print()
})
page.querySelector('.office-tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
