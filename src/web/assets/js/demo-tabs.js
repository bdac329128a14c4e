/** On a small screen one phone is shown at a time. */
export function switchTabs(page) {
  page.addEventListener('click', (event) => {
    const tab = event.target.closest('[data-tab]')
    if (tab) show(page, tab.dataset.tab)
  })
  page.addEventListener('keydown', (event) => {
    const tab = event.target.closest?.('[data-tab]')
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!tab || !step) return
    const tabs = [...page.querySelectorAll('[data-tab]')]
    const next = tabs.at((tabs.indexOf(tab) + step) % tabs.length)
    show(page, next.dataset.tab)
    next.focus()
  })
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) if (holdsMessage(addedNodes)) mark(page, target)
  }).observe(page, { childList: true, subtree: true })
}

const holdsMessage = (nodes) => [...nodes].some((node) => node.matches?.('.row.said:not([id$="typing"])'))

function show(page, slot) {
  page.querySelector('#stage').dataset.shows = slot
  for (const tab of page.querySelectorAll('[data-tab]')) {
    const chosen = tab.dataset.tab === slot
    tab.setAttribute('aria-selected', String(chosen))
    if (chosen) tab.querySelector('.dot').hidden = true
  }
}

function mark(page, element) {
  const slot = element.closest('.phone')?.dataset.slot
  const stage = page.querySelector('#stage')
  if (!slot || stage.dataset.shows === slot) return
  stage.querySelector(`[data-tab="${slot}"] .dot`).hidden = false
}
