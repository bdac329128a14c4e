/** A browser for the tests of pages: the one inside @sparticuz/chromium, or the machine's own. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, type TestContext, vi } from 'vitest'

const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-dev-shm-usage']

type Program = { executablePath: string; env?: Record<string, string> }

/**
 * Starts a browser. Where none can be started, the reason as a sentence: tests are skipped with it, or fail
 * where CI=true. `GALLA_TEST_BROWSER=own` takes the machine's own Chromium.
 */
async function startBrowser(): Promise<Browser | string> {
  try {
    const { executablePath, env } = await browserProgram()
    return await chromium.launch({
      executablePath,
      args: flags,
      ...(env ? { env: { ...process.env, ...env } as Record<string, string> } : {}),
    })
  } catch (error) {
    if (process.env.CI === 'true') throw error
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return `no browser could be started, so the pages were not tried in one (${reason})`
  }
}

/** Whether the machine has a browser of its own, with all that people's browsers do. */
export const hasOwnBrowser = (): boolean => own.some((path) => existsSync(path))

export async function browserProgram(wanted = process.env.GALLA_TEST_BROWSER): Promise<Program> {
  const found = own.find((path) => existsSync(path))
  // The packed one has no windows of its own to draw and takes half the time; it is made for one kind of machine.
  const packed = process.platform === 'linux' && process.arch === 'x64'
  if (found && (wanted === 'own' || !packed)) return { executablePath: found }
  const folder = await unpacked()
  // Its libraries are those that a bare Debian lacks, its fonts those that a bare machine lacks.
  const env: Record<string, string> = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
  return { executablePath: join(folder, 'chromium'), env }
}

/** The package unpacks to fixed names under TMPDIR; several test processes must not see it half done. */
async function unpacked(): Promise<string> {
  const { resolve } = createRequire(import.meta.url)
  const manifest = join(resolve('@sparticuz/chromium'), '..', '..', '..', 'package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `galla-chromium-${version}-${userInfo().uid}`)
  if (existsSync(folder)) return folder
  const half = await mkdtemp(`${folder}-`)
  await unpackInto(half)
  await writeFile(join(half, 'fonts.conf'), fontsIn(join(folder, 'fonts')))
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }))
  return folder
}

const fontsIn = (folder: string) =>
  `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>\n`

async function unpackInto(folder: string): Promise<void> {
  // The package decides by these where it unpacks and whether it unpacks its libraries, and changes the others.
  const names = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']
  const before = names.map((name) => [name, process.env[name]] as const)
  process.env.TMPDIR = folder
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** Opens a page, watched until the test ends. */
export type OpenPage = (test: TestContext, options?: BrowserContextOptions) => Promise<Page>

/**
 * One browser for a test file. A test that opens a page is skipped where there is no browser, and fails on any
 * script error and on anything that the page's content policy had to stop.
 */
export function browserForFile(): OpenPage {
  // A browser on a busy machine takes its time; nothing here waits when it need not.
  vi.setConfig({ testTimeout: 90_000 })
  let browser: Browser | string = 'the browser was not started'
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(async () => {
    if (typeof browser !== 'string') await browser.close()
  })
  return async (test, options) => {
    if (typeof browser === 'string') return test.skip(browser)
    const context = await browser.newContext({ locale: 'en-IN', ...options })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (line) => {
      if (/Content Security Policy|Refused to/.test(line.text())) faults.push(line.text())
    })
    test.onTestFinished(async () => {
      await context.close()
      expect(faults).toEqual([])
    })
    return page
  }
}
