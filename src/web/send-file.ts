import { type ShownFile, shownKind } from './conversations/media.ts'
import type { WebContext } from './env.ts'
import { errorPage } from './errors.ts'

/** Only what browsers show without running anything in it keeps its type; the rest is saved, not opened. */
export function sendFile(c: WebContext, file: ShownFile | undefined) {
  if (!file) return errorPage(c, 404, 'error-missing')
  const mime = shownKind(file.bytes)
  c.header('Cache-Control', 'private, max-age=3600')
  if (!mime)
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name || 'file')}`)
  return c.body(new Uint8Array(file.bytes), 200, { 'Content-Type': mime ?? 'application/octet-stream' })
}
