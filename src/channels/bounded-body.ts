/** Refuses bodies that are too large, without building a stream around those that say how long they are. */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * 413 beyond `maxSize` bytes. Hono's own limit opens the body's stream even to look at a header, which costs more than
 * all else that a webhook call needs; it is left to bodies of unknown length. The server holds the others to what they say.
 */
export function boundedBody(maxSize: number): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError: (c) => c.body(null, 413) })
  return async (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    return Number(length) > maxSize ? c.body(null, 413) : next()
  }
}
