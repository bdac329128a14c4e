/**
 * Takes the pictures of the distributor's day and of a campaign's result for the README, from the demo's trade at a fixed
 * hour; with a folder, every page of a distributor, or those of campaigns, at two widths and in three languages, to be looked at.
 *
 *   node --import ./src/db/quick-imports.ts test/e2e/pictures.ts            docs/distributor.png, docs/campaigns.png
 *   node --import ./src/db/quick-imports.ts test/e2e/pictures.ts FOLDER [campaigns]
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serve } from '@hono/node-server'
import pino from 'pino'
import { chromium, type Page } from 'playwright-core'
import { type Db, openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { makeLoginLink } from '../../src/people/login-link.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { startServer } from '../bench/support/server.ts'
import { browserProgram } from '../support/browser.ts'
import { ChatWorld } from '../support/chat.ts'
import { aMorning, type Morning } from './morning.ts'

const now = new Date('2026-11-24T09:40:00+05:30')
const [folder, only] = process.argv.slice(2)

const server = await startServer()
const url = await server.database('pictures')
await migrate({ url })
const db = openDb(url)
await loadDemo(db, now)
const morning = await aMorning(db, now)
const web = {
  db,
  announce: async () => {},
  tell: async () => {},
  now: () => now,
  log: pino({ level: 'silent' }),
  chats: { core: new ChatWorld(db, { now }).core, fetchMedia: async () => undefined },
}
const app = webRoutes({ ...web, secureCookies: false, publicUrl: 'http://localhost' })
const { promise, resolve } = Promise.withResolvers<number>()
const pages = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
const base = `http://127.0.0.1:${await promise}`
const { executablePath, env = {} } = await browserProgram()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
  env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: withDevanagari(), ...env },
})

/** The machine's fonts and the one that prints Hindi: a bare machine would draw boxes. */
function withDevanagari(): string {
  const font = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-devanagari/package.json'),
  )
  const file = join(mkdtempSync(join(tmpdir(), 'galla-fonts-')), 'fonts.conf')
  const also = `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${font}</dir>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${also}<cachedir>${dirname(file)}</cachedir></fontconfig>`,
  )
  return file
}

async function signedIn(name: string, width: number, height: number): Promise<Page> {
  const { rows } = await db.pool.query('select id from person where name = $1', [name])
  const link = await inTransaction(db, (tx) => makeLoginLink(tx, rows[0].id, now))
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-IN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${base}/in/${link}`)
  await page.locator('form button').click()
  await page.waitForURL('**/distributor**')
  return page
}

async function everyPage(into: string, language: string, width: number, at: Morning): Promise<void> {
  await db.pool.query(`update person set language = $1 where name in ('Hasmukh Shah', 'Vikram Thakor')`, [
    language,
  ])
  const page = await signedIn('Hasmukh Shah', width, 900)
  const paths = [
    ...['today', 'orders', 'orders?status=confirmed', `orders/${at.order}`, `orders/${at.reported}`, 'sheet'],
    ...['dues', `dues/${at.shop}`, 'returns', 'disputes', 'stock?show=low'],
  ]
  for (const path of paths) {
    await page.goto(`${base}/distributor/D-AMW/${path}`)
    const name = `${path.replace(/[^a-z]+/g, '-').replace(/-$/, '')}${paths.indexOf(path)}-${width}-${language}`
    await page.screenshot({ path: join(into, `${name}.png`), fullPage: false })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > width) process.stdout.write(`${name} is ${wide} wide\n`)
  }
  const van = await signedIn('Vikram Thakor', width, 900)
  await van.locator('.hand-over summary').first().click()
  await van.screenshot({ path: join(into, `van-${width}-${language}.png`) })
}

async function printed(into: string, at: Morning): Promise<void> {
  const page = await signedIn('Hasmukh Shah', 1280, 900)
  for (const path of ['sheet', `dues/${at.shop}`]) {
    await page.goto(`${base}/distributor/D-AMW/${path}`)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 720, height: 1020 })
    await page.screenshot({ path: join(into, `print-${path.replace(/[^a-z]+/g, '-')}.png`) })
    await page.emulateMedia({ media: 'screen' })
  }
}

const marketer = 'Ananya Iyer'

/** The result of the demo's finished campaign, its charts drawn. */
async function resultPage(language: string, width: number, height: number): Promise<Page> {
  await db.pool.query('update person set language = $1 where name = $2', [language, marketer])
  const page = await signedIn(marketer, width, height)
  const { rows } = await db.pool.query(`select id from campaign where status = 'ended'`)
  await page.goto(`${base}/campaigns/${rows[0].id}`)
  await page.locator('[data-drawn] svg').first().waitFor()
  return page
}

async function campaignPages(into: string, language: string, width: number): Promise<void> {
  const page = await resultPage(language, width, 900)
  const keep = async (name: string) => {
    await page.screenshot({ path: join(into, `${name}-${width}-${language}.png`), fullPage: true })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > width) process.stdout.write(`${name} in ${language} is ${wide} wide\n`)
  }
  await keep('result')
  const { rows } = await db.pool.query(`select id, status from campaign where status <> 'ended' order by id`)
  const others = rows.map(({ id, status }) => (status === 'draft' ? `${id}/edit` : `${id}`))
  for (const path of ['', 'new', 'calendar', 'audiences', 'audiences/new', 'rules', ...others]) {
    await page.goto(`${base}/campaigns/${path}`.replace(/\/$/, ''))
    await page.waitForLoadState('networkidle')
    await keep(path === '' ? 'list' : path.replace('/', '-'))
  }
}

async function forReadme(database: Db): Promise<void> {
  await database.pool.query(`update person set language = 'en' where name = 'Hasmukh Shah'`)
  const page = await signedIn('Hasmukh Shah', 1280, 800)
  const docs = join(import.meta.dirname, '../../docs')
  await page.screenshot({ path: join(docs, 'distributor.png') })
  const result = await resultPage('en', 1120, 1180)
  await result.screenshot({ path: join(docs, 'campaigns.png') })
}

try {
  if (folder) {
    for (const language of ['en', 'hi', 'hi-Latn'])
      for (const width of [1280, 360])
        await (only === 'campaigns'
          ? campaignPages(folder, language, width)
          : everyPage(folder, language, width, morning))
    if (only !== 'campaigns') await printed(folder, morning)
  } else await forReadme(db)
} finally {
  await browser.close()
  pages.close()
  await db.close()
  await server.stop()
}
