/** Says in a sentence why what one did was not done. What the page asks for by itself is left to the next time. */
export function showRefusals(page) {
  const toast = page.querySelector('#toast')
  let hiding
  const show = (sentence) => {
    toast.textContent = sentence
    toast.hidden = false
    clearTimeout(hiding)
    hiding = setTimeout(() => {
      toast.hidden = true
    }, 6_000)
  }
  const isDeed = (ctx) => ctx?.request?.method === 'POST'
  page.addEventListener('htmx:response:error', ({ detail: { ctx } }) => {
    if (isDeed(ctx) && ctx.response.status !== 409) show(ctx.text)
  })
  page.addEventListener('htmx:error', ({ detail: { ctx } }) => {
    if (isDeed(ctx) && !ctx.response) show(toast.dataset.offline)
  })
}
