/** Line drawings of 24 × 24, in the colour of the text around them. */
import { raw } from 'hono/html'

const paths = {
  send: '<path d="M4 12 3 4.5 21 12 3 19.5z" fill="currentColor"/><path d="M4 12h8" stroke="#fff"/>',
  attach: '<path d="M12 5v14M5 12h14"/>',
  photo:
    '<rect x="3" y="5" width="18" height="14" rx="2.5"/><circle cx="9" cy="10" r="1.6"/><path d="m4 17 5-4.5 4 3.5 3-2.5 4 3.5"/>',
  place:
    '<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z"/><circle cx="12" cy="10" r="2.3"/>',
  contact: '<circle cx="12" cy="8.5" r="3.7"/><path d="M4.8 20c.8-3.8 3.7-5.7 7.2-5.7s6.4 1.9 7.2 5.7"/>',
  file: '<path d="M7 3h7l4 4v14H7z"/><path d="M14 3v4h4"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  sent: '<path d="m4 12.5 4.5 4.500L18 7"/>',
  read: '<path d="m2 12.5 4.5 4.500L16 7M11 16l1 1L21.5 7"/>',
  alert: '<circle cx="12" cy="12" r="9"/><path d="M12 7.500v5.500M12 16.300v.2"/>',
  shop: '<path d="M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0z"/>',
  truck:
    '<path d="M2.5 6h11v10h-11zM13.5 10h4l3.5 3.500V16h-7.5"/><circle cx="7" cy="17.5" r="2"/><circle cx="17" cy="17.5" r="2"/>',
  brand: '<path d="M4 10v4h3l8 4.500v-13L7 10zM18 9.500a4 4 0 0 1 0 5"/>',
  phone: '<rect x="7" y="2.5" width="10" height="19" rx="2.5"/><path d="M11 18.500h2"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
}

export type Icon = keyof typeof paths

/** Decoration only: whatever carries it has words of its own for those who cannot see it. */
export const icon = (name: Icon) =>
  raw(
    `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths[name]}</svg>`,
  )
