/** Draws made bills by Chromium: one browser for all of them. */
import { chromium } from 'playwright-core'
import { browserProgram } from '../browser.ts'
import type { MadeBill } from './bill.ts'
import { paperOf } from './paper.ts'

export type Printer = { print(bill: MadeBill): Promise<Buffer>; stop(): Promise<void> }

export async function openPrinter(): Promise<Printer> {
  const { executablePath, env } = await browserProgram()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    ...(env ? { env: { ...process.env, ...env } as Record<string, string> } : {}),
  })
  const page = await browser.newPage({ deviceScaleFactor: 2 })
  return {
    async print(bill) {
      // Narrow at first: a page is never reported narrower than its window.
      await page.setViewportSize({ width: 200, height: 300 })
      await page.setContent(String(await paperOf(bill)))
      await page.evaluate('document.fonts.ready.then(() => true)')
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      await page.setViewportSize({ width, height: 300 })
      return page.screenshot({ fullPage: true })
    },
    stop: () => browser.close(),
  }
}
