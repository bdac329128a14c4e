/** Draws made bills by Chromium: one browser for all of them. */
import { chromium } from 'playwright-core'
import { browserProgram } from '../browser.ts'
import type { MadeBill } from './bill.ts'
import { paperOf } from './paper.ts'

/** `box` in points: left, top, width, height. */
export type PrintedText = { readonly text: string; readonly box: readonly [number, number, number, number] }

export type Printer = {
  /** As a picture, two pixels to the point. */
  print(bill: MadeBill): Promise<Buffer>
  /** The same by the point, with each piece of text and where it stands. */
  texts(bill: MadeBill): Promise<{ page: Buffer; texts: PrintedText[] }>
  stop(): Promise<void>
}

export async function openPrinter(): Promise<Printer> {
  const { executablePath, env } = await browserProgram()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    ...(env ? { env: { ...process.env, ...env } as Record<string, string> } : {}),
  })
  const page = await browser.newPage({ deviceScaleFactor: 2 })
  const show = async (bill: MadeBill): Promise<number> => {
    // Narrow at first: a page is never reported narrower than its window.
    await page.setViewportSize({ width: 200, height: 300 })
    await page.setContent(String(await paperOf(bill)))
    await page.evaluate('document.fonts.ready.then(() => true)')
    return page.evaluate<number>('document.documentElement.scrollWidth')
  }
  return {
    async print(bill) {
      await page.setViewportSize({ width: await show(bill), height: 300 })
      return page.screenshot({ fullPage: true })
    },
    async texts(bill) {
      const width = await show(bill)
      await page.setViewportSize({ width, height: 300 })
      const shot = await page.screenshot({ fullPage: true, scale: 'css' })
      return { page: shot, texts: await page.evaluate<PrintedText[]>(textsOfPage) }
    },
    stop: () => browser.close(),
  }
}

/** Runs in the page: what stands in each cell and paragraph, by the letters' own bounds. */
const textsOfPage = `[...document.querySelectorAll('h1,h2,p,td,th')].flatMap((element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const { left, top, width, height } = range.getBoundingClientRect()
  const text = element.innerText.trim()
  return text === '' ? [] : [{ text, box: [left, top + scrollY, width, height] }]
})`
