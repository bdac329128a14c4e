import { html } from 'hono/html'
import type { Html } from '../html.ts'

const address = /(https?:\/\/[^\s<>"'।]+[^\s<>"'।.,;:!?)\]])/u

/** Plain text with its web addresses made into links. */
export function linked(text: string): Html {
  // Splitting by one group leaves the addresses at the odd places.
  const parts = text.split(address)
  return html`${parts.map((part, n) =>
    n % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : part,
  )}`
}
