/**
 * WhatsApp as a whole deployment sees it through the browser: the network that keeps what nobody fetched yet, and the
 * page that the library is given in place of https://web.whatsapp.com.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '../until.ts'
import { type Line, openLine } from './cdp.ts'
import { fencedChromium } from './chromium.ts'
import type { Control, Deed, PersonFacts, Received, ServerFacts } from './page/shared.ts'
import { pageOf } from './page.ts'

export type { Deed, Received } from './page/shared.ts'
export type Said = Extract<Deed, { op: 'said' }>

/** To be given to the channel as its version. */
export const standInVersion = 'stand-in'

export class WhatsAppStandIn {
  readonly dataDir: string
  /** All that left the page, over every browser there was. */
  readonly deeds: Deed[] = []
  private readonly facts: ServerFacts = { me: '919000000001@c.us', paired: false, people: [], waiting: [] }
  private line: Line | undefined
  private program = ''

  private constructor(dataDir: string) {
    this.dataDir = dataDir
  }

  /** Lays the page and the browser's starter into the data folder of the deployment under test. */
  static async in(dataDir: string, browser?: 'own'): Promise<WhatsAppStandIn> {
    const whatsapp = new WhatsAppStandIn(dataDir)
    await mkdir(join(whatsapp.folder, 'pages'), { recursive: true })
    whatsapp.program = await fencedChromium(whatsapp.folder, browser)
    await whatsapp.serve()
    return whatsapp
  }

  get folder(): string {
    return join(this.dataDir, 'whatsapp-web')
  }

  /** The browser to name in the settings. */
  get chromium(): string {
    return this.program
  }

  get said(): Said[] {
    return this.deeds.filter((deed) => deed.op === 'said')
  }

  /** What one chat was told, oldest first. */
  saidTo(wid: string): Said[] {
    return this.said.filter(({ to }) => to === wid)
  }

  /** Linked already when the next page opens, as after a restart. */
  async linked(paired = true): Promise<void> {
    this.facts.paired = paired
    await this.serve()
  }

  async knows(...people: PersonFacts[]): Promise<void> {
    this.facts.people.push(...people)
    await this.serve()
  }

  /** Sent while no browser is there: the next page begins with it. */
  async whileAway(...messages: Received[]): Promise<void> {
    this.facts.waiting.push(...messages)
    await this.serve()
  }

  /** Scans the code that is shown. */
  async pair(): Promise<void> {
    await this.linked()
    await this.do('pair')
  }

  /** Calls the page's `wa`, waiting for a page to be there. */
  async do<Name extends keyof Control>(
    name: Name,
    ...given: Parameters<Control[Name]>
  ): Promise<Awaited<ReturnType<Control[Name]>>> {
    const line = await this.page()
    const call = `wa.${name}(${given.map((value) => JSON.stringify(value)).join(', ')})`
    return (await line.run(call)) as Awaited<ReturnType<Control[Name]>>
  }

  receive(message: Received): Promise<string> {
    return this.do('receive', message)
  }

  async reload(): Promise<void> {
    const line = await this.page()
    await line.run('location.reload()').catch(() => {})
  }

  /** Any script, to do to the page what only happens to it in the field. */
  async run(script: string): Promise<unknown> {
    return (await this.page()).run(script)
  }

  /** Resolves when everything that left the page so far is among the deeds. */
  async settle(): Promise<void> {
    await (await this.page()).run('1')
  }

  /** The connection falls into a state that may end the browser before it can say so. */
  async falls(state: string): Promise<void> {
    await this.do('setState', state).catch(() => {})
  }

  close(): void {
    this.line?.close()
  }

  private async serve(): Promise<void> {
    await writeFile(join(this.folder, 'pages', `${standInVersion}.html`), pageOf(this.facts))
  }

  /** A connection to the page of the browser that runs now. */
  private async page(): Promise<Line> {
    let line = this.line
    await until(
      async () => {
        if (!line?.open()) line = await this.connect()
        return (await line?.run('typeof wa').catch(() => undefined)) === 'object'
      },
      'a page of WhatsApp Web',
      30_000,
    )
    if (!line) throw new Error('no page')
    this.line = line
    return line
  }

  private async connect(): Promise<Line | undefined> {
    const noted = join(this.folder, 'session', 'DevToolsActivePort')
    if (!existsSync(noted)) return undefined
    const port = Number(readFileSync(noted, 'utf8').split('\n')[0])
    return openLine(port, (payload) => this.deeds.push(JSON.parse(payload) as Deed)).catch(() => undefined)
  }
}
