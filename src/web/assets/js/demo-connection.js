/** Shows on every phone when the page has lost the server, as a messenger does. */
export function tellConnection(page) {
  const set = (cutOff) => page.classList.toggle('cut-off', cutOff)
  page.addEventListener('htmx:sse:after:connection', () => set(false))
  page.addEventListener('htmx:sse:error', () => set(true))
}
