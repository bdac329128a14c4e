import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { WebEnv } from './env.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * `same-origin` referrers: one-time links never leave with a click to elsewhere, and, unlike with no-referrer,
 * browsers still name the origin of a form that is sent.
 */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
})

/** Refuses every change that a page of another site asks for; browsers name the origin truthfully. */
export function sameOrigin(publicUrl: string) {
  const own = new URL(publicUrl).origin
  return createMiddleware<WebEnv>(async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const origin = c.req.header('origin')
    const here =
      origin === undefined
        ? c.req.header('sec-fetch-site') === 'same-origin'
        : origin === own || isHost(origin, c)
    if (!here) return c.text(c.var.text('error-other-site'), 403)
    return next()
  })
}

// Also under another name than the public one, such as an address in the local network.
function isHost(origin: string, c: Context): boolean {
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}
