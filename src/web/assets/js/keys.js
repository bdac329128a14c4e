/**
 * Single keys. What a letter does is said by the element it belongs to (`aria-keyshortcuts`): first within the row one
 * stands on, else on the page. Everything can be reached by Tab as well; the keys can be switched off in their list.
 */
import { currentRow, stepRow } from './rows.js'

const stored = 'galla-keys'

export function listenForKeys(page) {
  const help = page.querySelector('#keys')
  if (!help) return
  const on = help.querySelector('[data-keys-on]')
  on.checked = localStorage.getItem(stored) !== 'off'
  on.addEventListener('change', () => localStorage.setItem(stored, on.checked ? 'on' : 'off'))
  page.querySelector('[data-keys]')?.addEventListener('click', () => openHelp(page, help))
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || help.open) return
    if (event.key === 'Escape') return leave()
    if (!on.checked || isTyping(event.target)) return
    const act = actionOf(page, event, help)
    if (!act) return
    event.preventDefault()
    if (!event.repeat || event.key.startsWith('Arrow') || 'jk'.includes(event.key)) act()
  })
}

const isTyping = (element) => element.matches?.('input:not([type=checkbox]), textarea, select')

function actionOf(page, { key, target }, help) {
  if (key === '?') return () => openHelp(page, help)
  if (key === 'j' || key === 'ArrowDown') return () => stepRow(page, 1)
  if (key === 'k' || key === 'ArrowUp') return () => stepRow(page, -1)
  if (key === 'Enter') {
    const row = target.matches('[data-row]') ? target : null
    const link = row?.matches('a') ? null : row?.querySelector('[data-open], summary')
    return link ? () => link.click() : undefined
  }
  const found = elementFor(page, key)
  return found && (() => use(found))
}

function elementFor(page, key) {
  if (key.length !== 1) return undefined
  const selector = `[aria-keyshortcuts="${CSS.escape(key)}"]`
  const row = currentRow()
  const own = row && visible(row.querySelectorAll(selector))
  return own ?? visible([...page.querySelectorAll(selector)].filter((each) => !each.closest('[data-row]')))
}

const visible = (elements) => [...elements].find((each) => each.checkVisibility() && !each.disabled)

// A field is entered, a fold opened with its first field; whatever else is pressed.
function use(element) {
  if (isTyping(element)) {
    element.focus()
    element.select?.()
    return
  }
  element.click()
  if (element.matches('summary') && element.parentElement.open)
    element.parentElement.querySelector('button, input:not([type=hidden]), textarea, select')?.focus()
}

function leave() {
  const row = currentRow()
  row?.querySelector('details[open].refuse, details[open].hand-over')?.removeAttribute('open')
  if (row) row.focus()
  else document.activeElement?.blur()
}

function openHelp(page, help) {
  const list = help.querySelector('[data-keys-here]')
  const seen = new Map()
  for (const element of page.querySelectorAll('[aria-keyshortcuts]')) {
    const key = element.getAttribute('aria-keyshortcuts')
    if (key !== '?' && key !== '/' && element.checkVisibility() && !seen.has(key))
      seen.set(key, nameOf(element))
  }
  list.replaceChildren(...[...seen].map(([key, name]) => entry(key, name)))
  help.showModal()
}

const nameOf = (element) =>
  element.getAttribute('aria-label') ||
  element.labels?.[0]?.textContent ||
  element.title ||
  element.textContent

function entry(key, name) {
  const row = document.createElement('div')
  const [term, means, sign] = ['dt', 'dd', 'kbd'].map((tag) => document.createElement(tag))
  sign.textContent = key
  term.append(sign)
  means.textContent = name.trim()
  row.append(term, means)
  return row
}
