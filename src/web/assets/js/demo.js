/** The demo page's own behaviour; everything else is the server's HTML. */

import { giveIdToEveryAct, refuseDoubleTaps } from './demo-acts.js'
import { tellConnection } from './demo-connection.js'
import { catchDrops } from './demo-drop.js'
import { followLogs } from './demo-scroll.js'
import { switchTabs } from './demo-tabs.js'
import { growWhileTyping, sendByEnter } from './demo-typing.js'
import { showRefusals } from './refusals.js'

const page = document.body
sendByEnter(page)
growWhileTyping(page)
giveIdToEveryAct(page)
refuseDoubleTaps(page)
showRefusals(page)
switchTabs(page)
tellConnection(page)
followLogs(page)
catchDrops(page)

document.addEventListener('click', (event) => {
  for (const open of page.querySelectorAll('details.attach[open], details.chooser[open]')) {
    const inside = open.contains(event.target)
    if (!inside || event.target.closest('.attach-item:not(.photo-item), .people a')) open.open = false
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const open = event.target.closest?.('details[open]')
  if (!open) return
  open.open = false
  open.querySelector('summary').focus()
})

page.addEventListener(
  'toggle',
  (event) => {
    if (event.target.matches('details.chooser[open]')) event.target.querySelector('input').focus()
  },
  true,
)
