/** Reads a phone's screen out of the demo page's HTML. */
import type { webRoutes } from '../../src/web/web-routes.ts'

export type ShownMessage = {
  text: string
  labels: string[]
  /** What each tap sends. */
  taps: { key: string; quoted: string }[]
  file?: Uint8Array
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const unescaped = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)

/** What the bot said, oldest first. */
export async function shownIn(app: ReturnType<typeof webRoutes>, chat: string): Promise<ShownMessage[]> {
  const page = await (await app.request(`/?a=${chat}`)).text()
  const log = page.slice(page.indexOf(`id="log-a-${chat}"`), page.indexOf('class="jump"'))
  const rows = log
    .split('<div class="row ')
    .filter((row) => row.startsWith('said') && row.includes('class="words"'))
  return Promise.all(rows.map((row) => readRow(app, row)))
}

async function readRow(app: ReturnType<typeof webRoutes>, row: string): Promise<ShownMessage> {
  const text = unescaped(/<p class="words">([\s\S]*?)<\/p>/.exec(row)?.[1] ?? '')
  const buttons = [...row.matchAll(/<button[^>]*hx-vals="([^"]*)"[^>]*>([\s\S]*?)<\/button>/g)]
  const labels = buttons.map(([, , label]) => unescaped(label ?? ''))
  const taps = buttons.map(
    ([, values]) => JSON.parse(unescaped(values ?? '')) as { key: string; quoted: string },
  )
  const source = /(\/demo\/said\/\d+)/.exec(row)?.[1]
  if (!source) return { text, labels, taps }
  const file = new Uint8Array(await (await app.request(source)).arrayBuffer())
  return { text, labels, taps, file }
}
