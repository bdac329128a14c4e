/** Rows are walked with the keyboard; the place is kept when a deed or a change redraws the list. */
export const rowsOf = (page) =>
  [...page.querySelectorAll('[data-row]')].filter((row) => row.checkVisibility())

export const currentRow = () => document.activeElement?.closest('[data-row]') ?? null

/** The row below or above the current one, or the first. */
export function stepRow(page, step) {
  const rows = rowsOf(page)
  const at = rows.indexOf(currentRow())
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

export function keepRow(page) {
  let last
  let acted = false
  page.addEventListener('focusin', ({ target }) => {
    const row = target.closest('[data-row]')
    if (row) last = { id: row.id, at: rowsOf(page).indexOf(row) }
  })
  page.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    if (ctx.request?.method === 'POST') acted = Boolean(ctx.sourceElement.closest('[data-row]'))
  })
  page.addEventListener('htmx:after:swap', () => {
    if (!last) return
    const rows = rowsOf(page)
    const same = rows.find(({ id }) => id === last.id)
    // What was answered has left the list or moved in it: the next one stands in its place.
    const moved = acted && rows.indexOf(same) !== last.at
    acted = false
    const next = same && !moved ? same : rows[Math.min(last.at, rows.length - 1)]
    if (document.activeElement === document.body || moved) next?.focus({ preventScroll: true })
  })
}
