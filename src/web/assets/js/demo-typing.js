const isField = (element) => element.matches?.('.type textarea')

/** Enter sends, Shift+Enter begins a new line; not while a word is being composed, as with Indian scripts. */
export function sendByEnter(page) {
  page.addEventListener('keydown', (event) => {
    if (!isField(event.target) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    if (!event.repeat) event.target.form.requestSubmit()
  })
  page.addEventListener('htmx:before:request', (event) => {
    const field = event.target.matches?.('form.type') && event.target.querySelector('textarea')
    if (!field) return
    if (field.value.trim() === '') return event.preventDefault()
    event.detail.ctx.typed = field.value
    clear(field)
  })
  const giveBack = ({ detail: { ctx } }) => {
    const field = ctx?.typed && ctx.sourceElement.querySelector('textarea')
    if (field && field.value === '') field.value = ctx.typed
  }
  page.addEventListener('htmx:response:error', giveBack)
  page.addEventListener('htmx:error', giveBack)
}

function clear(field) {
  field.value = ''
  field.style.height = ''
}

/** The field is as high as what is typed in it; the stylesheet says where it stops. */
export function growWhileTyping(page) {
  page.addEventListener('input', ({ target }) => {
    if (!isField(target)) return
    target.style.height = ''
    if (target.scrollHeight > target.clientHeight) target.style.height = `${target.scrollHeight + 2}px`
  })
}
