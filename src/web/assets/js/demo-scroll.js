/** Whoever reads the newest message keeps seeing the newest; whoever scrolled up is left in peace and told. */
const atEnd = new WeakMap()
const nearEnd = 60

const isAtEnd = (log) => atEnd.get(log) ?? true
const jumpOf = (log) => log.parentElement.querySelector('.jump')

function toEnd(log) {
  log.scrollTop = log.scrollHeight
  atEnd.set(log, true)
  jumpOf(log).hidden = true
}

function look(log) {
  const end = log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd
  atEnd.set(log, end)
  const jump = jumpOf(log)
  jump.hidden = end
  if (end) jump.classList.remove('fresh')
}

const grown = new MutationObserver((changes) => {
  const logs = new Set(changes.map(({ target }) => target.closest?.('.log')))
  for (const log of logs) if (log) settle(log)
})

// A keyboard that opens, or a phone that comes to the front, changes the height and not the place in the chat.
const resized = new ResizeObserver((entries) => {
  for (const { target } of entries) if (isAtEnd(target)) toEnd(target)
})

function settle(log) {
  if (isAtEnd(log)) return toEnd(log)
  const jump = jumpOf(log)
  jump.hidden = false
  jump.classList.add('fresh')
}

function follow(log) {
  if (atEnd.has(log)) return
  toEnd(log)
  grown.observe(log, { childList: true, subtree: true })
  resized.observe(log)
  log.addEventListener('scroll', () => look(log), { passive: true })
}

export function followLogs(page) {
  const followAll = () => {
    for (const log of page.querySelectorAll('.log')) follow(log)
  }
  followAll()
  page.addEventListener('htmx:after:swap', followAll)
  page.addEventListener('click', (event) => {
    const jump = event.target.closest('.jump')
    if (jump) toEnd(jump.parentElement.querySelector('.log'))
  })
  // What one does oneself is always shown.
  page.addEventListener('htmx:before:request', ({ target, detail: { ctx } }) => {
    const log = ctx.request.method === 'POST' && target.closest?.('.phone')?.querySelector('.log')
    if (log) toEnd(log)
  })
}
