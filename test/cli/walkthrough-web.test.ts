import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { demoOfToday } from '../support/demo-db.ts'
import { startProcess } from '../support/process.ts'
import { until } from '../support/until.ts'
import { standInVersion, WhatsAppStandIn } from '../support/whatsapp-web/stand-in.ts'

const people = { shop: '919825000001', distributor: '919825000002' }
const script = /on \+(\d+) (types|taps): \[?([^\]]*)/

it('plays the story through Chromium: a code in the terminal, then two people who do what the script says', {
  timeout: 150_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galla-walk-'))
  const [whatsapp, { url }] = await Promise.all([WhatsAppStandIn.in(folder), demoOfToday()])
  const linked = ['--shop', people.shop, '--distributor', `+${people.distributor}`]
  const run = startProcess('src/cli/walkthrough.ts', {
    args: ['--channel', 'whatsapp-web', ...linked, '--database', url],
    env: {
      ...{ TMPDIR: folder, WHATSAPP_WEB_CHROMIUM: whatsapp.chromium },
      ...{ WHATSAPP_WEB_VERSION: standInVersion, WHATSAPP_WEB_GAP: '0-0' },
    },
  })
  onTestFinished(async () => {
    whatsapp.close()
    await run.kill()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  })
  const fresh = async () => (await readdir(folder)).find((name) => name.startsWith('galla-walkthrough-'))
  await until(async () => (await fresh()) !== undefined, 'the data folder of the walkthrough')
  await symlink(whatsapp.folder, join(folder, (await fresh()) ?? '', 'whatsapp-web'))
  await run.line(/then scan:/)
  await whatsapp.pair()

  const says = (number: string, body: string) => whatsapp.receive({ from: `${number}@c.us`, body })
  /** Answers the message that offers it with its number, quoting it, for several may have that number. */
  const chooses = (number: string, label: string) => {
    const from = `${number}@c.us`
    const offering = whatsapp.saidTo(from).findLast(({ text }) => numberOf(text, label))
    if (!offering) throw new Error(`nothing offers ${label}`)
    return whatsapp.receive({ from, body: numberOf(offering.text, label) ?? '', quotes: offering.id })
  }
  let done = 0
  let over = false
  void run.exited.then(() => {
    over = true
  })
  while (!over) {
    const [, number, how, words] = script.exec(run.lines.slice(done)[0] ?? '') ?? []
    if (done < run.lines.length) done++
    else
      await until(
        () => over || run.lines.length > done,
        `the next line after:\n${run.lines.slice(-12).join('\n')}\nsaid: ${JSON.stringify(whatsapp.said.slice(-2))}\n`,
        40_000,
      )
    if (!number || !words) continue
    if (how === 'types') await says(number, words)
    else await chooses(number, words)
  }
  expect(run.lines.join('\n')).toContain('All received')
  expect((await run.exited).code).toBe(0)
})

/** The number in front of the last line that says this. */
function numberOf(text: string, label: string): string | undefined {
  const line = text.split('\n').findLast((each) => each.replace(/^\d+\. /, '').startsWith(label))
  return /^(\d+)\./.exec(line ?? '')?.[1]
}
