/** Tells a promise that the library forgot from a fault of ours, which must go on ending the process. */

/** Plain strings that the library rejects with where nobody can catch them: in handlers of browser events. */
const strings = ['auth timeout', 'ready timeout']

/**
 * Whether an unhandled rejection came out of whatsapp-web.js or the browser driver under it: a page that was reloaded
 * or died during a call. The watchdog notices what that broke; the node goes on.
 */
export function isLibraryFault(reason: unknown): boolean {
  if (typeof reason === 'string') return strings.includes(reason)
  if (!(reason instanceof Error)) return false
  const origin = reason.stack ?? ''
  return /node_modules[\\/](whatsapp-web\.js|puppeteer|puppeteer-core|@puppeteer)[\\/]/.test(origin)
}
