/** A form somebody has typed into stays as it is, whatever the page brings meanwhile, until it was sent. */
export function keepWhatIsTyped(page) {
  page.addEventListener('input', ({ target }) => {
    if (target.form?.closest('#list')) target.form.dataset.typed = ''
  })
  page.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
    const form = ctx?.sourceElement?.closest('form')
    // One that is worked on piece by piece is never emptied: its parts are sent many times before it is.
    if (!form || form.matches('[data-keeps]') || ctx.request?.method !== 'POST') return
    delete form.dataset.typed
    // Refused: what was typed stands there to be mended, beside what has changed around it.
    if (!ctx.response?.raw?.ok) return
    form.reset()
    form.closest('details')?.removeAttribute('open')
  })
}
