/** Every act on a phone gets an id, so that one sent twice is one message. */
export function giveIdToEveryAct(page) {
  page.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
    const { body, method } = ctx.request
    if (method === 'POST' && body instanceof FormData) body.set('id', newId())
  })
  page.addEventListener('htmx:after:request', ({ detail: { ctx } }) => {
    // Else choosing the same file a second time would be no change.
    if (ctx.sourceElement.matches('[data-file]')) ctx.sourceElement.value = ''
    ctx.sourceElement.closest('details.attach')?.removeAttribute('open')
  })
}

// randomUUID is missing where a page is not reached over https or on this computer.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The second click of a double click, and those of a key held down, mean nothing. */
export function refuseDoubleTaps(page) {
  const stop = (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  page.addEventListener(
    'click',
    (event) => {
      if (event.detail > 1 && event.target.closest('[data-once]')) stop(event)
    },
    true,
  )
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.repeat && event.key === 'Enter' && event.target.closest('[data-once]')) stop(event)
    },
    true,
  )
}
