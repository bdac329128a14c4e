/** The files pages load, read once: nothing comes from elsewhere, nothing is built. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { fonts } from '../papers/fonts.ts'

type Asset = { body: string | Uint8Array<ArrayBuffer>; type: string; etag: string }

const own = new URL('./assets/', import.meta.url)
const script = 'text/javascript; charset=utf-8'
const style = 'text/css; charset=utf-8'

/** `GET /assets/<name>` for every named file; anything else is not found. */
export function assetRoutes(): Hono {
  const assets = readAssets()
  const app = new Hono()
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name')
    const asset = assets.get(name) ?? (name === 'echarts.js' ? charts(assets) : undefined)
    if (!asset) return c.notFound()
    c.header('Cache-Control', 'no-cache')
    c.header('ETag', asset.etag)
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
    return c.body(asset.body, 200, { 'Content-Type': asset.type })
  })
  return app
}

function readAssets(): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  const add = (name: string, type: string, body: Asset['body']) => assets.set(name, assetOf(type, body))
  const { resolve } = createRequire(import.meta.url)
  add('htmx.js', script, readFileSync(resolve('htmx.org/dist/htmx.min.js'), 'utf8'))
  add('hx-sse.js', script, readFileSync(resolve('htmx.org/dist/ext/hx-sse.min.js'), 'utf8'))
  for (const name of filesIn('js/')) add(name, script, readFileSync(new URL(`js/${name}`, own), 'utf8'))
  const sheets = filesIn('css/').map((name) => readFileSync(new URL(`css/${name}`, own), 'utf8'))
  add('galla.css', style, sheets.join('\n'))
  add('devanagari.ttf', 'font/ttf', new Uint8Array(fonts().plain))
  add('icon.svg', 'image/svg+xml', readFileSync(new URL('icon.svg', own), 'utf8'))
  add('wallpaper.svg', 'image/svg+xml', readFileSync(new URL('wallpaper.svg', own), 'utf8'))
  return assets
}

// A megabyte, read when somebody first looks at a chart.
function charts(assets: Map<string, Asset>): Asset {
  const path = createRequire(import.meta.url).resolve('echarts/dist/echarts.esm.min.mjs')
  const asset = assetOf(script, readFileSync(path, 'utf8'))
  assets.set('echarts.js', asset)
  return asset
}

const assetOf = (type: string, body: Asset['body']): Asset => ({
  ...{ body, type },
  etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`,
})

const filesIn = (folder: string): string[] => readdirSync(new URL(folder, own)).sort()
