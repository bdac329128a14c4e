/** A form somebody has typed into stays as it is, whatever the page brings meanwhile, until it was sent. */
export function keepWhatIsTyped(page) {
  page.addEventListener('input', ({ target }) => {
    if (target.form?.closest('#list')) target.form.dataset.typed = ''
  })
  page.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
    const form = ctx?.sourceElement?.closest('form')
    if (!form || ctx.request?.method !== 'POST') return
    delete form.dataset.typed
    // Refused: what was typed stands there to be mended, beside what has changed around it.
    if (!ctx.response?.raw?.ok) return
    form.reset()
    form.closest('details')?.removeAttribute('open')
  })
}
