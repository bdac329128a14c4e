import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { leaveWish, readState } from '../../../src/channels/whatsapp-web/state.ts'
import { whatsappWebChannel } from '../../../src/channels/whatsapp-web/whatsapp-web-channel.ts'
import { hasOwnBrowser } from '../../support/browser.ts'
import { until } from '../../support/until.ts'
import {
  answer,
  browsersOn,
  kiran,
  nextOf,
  patient,
  patientTimeout,
  type Setup,
  setUp,
  usable,
} from './support.ts'

describe('the life of a session', { timeout: patientTimeout }, () => {
  let at: Setup
  afterEach(() => at.close())

  const browserPid = () => {
    const processes = browsersOn(join(at.whatsapp.folder, 'session'))
    const [pid] = processes
    if (!pid) throw new Error('no browser runs')
    return pid
  }

  it('shows a code until it is scanned, tells the operators once, and is ready then', async () => {
    at = await setUp()
    await at.channel.start(at.ear.accept)
    await until(async () => (await at.phase()) === 'scan', 'a code to scan', 45_000)
    const first = (await readState(at.db.pool)).qr
    expect(first).toContain(await at.whatsapp.do('code'))
    expect(at.channel.health()).toMatchObject({ ok: false, reason: expect.stringContaining('scan') })
    const renewed = await at.whatsapp.do('renewCode')
    await until(async () => (await readState(at.db.pool)).qr?.includes(renewed) === true, 'the renewed code')
    expect(await at.channel.send(answer('held'), patient())).toMatchObject({
      kind: 'retry',
      scope: 'account',
    })
    await at.whatsapp.pair()
    await usable(at.channel)
    await until(async () => (await at.phase()) === 'ready', 'the state on the page')
    expect(await readState(at.db.pool)).toMatchObject({ qr: null, phone: '+919000000001', reason: null })
    expect(at.news).toEqual([{ kind: 'scan', code: first }])
    expect(at.whatsapp.said).toEqual([])
  })

  it('hears everything once when the page says ready twice, and after it was loaded anew', async () => {
    at = await setUp()
    await at.ready()
    await at.whatsapp.do('syncAgain')
    await at.whatsapp.receive({ from: kiran.chat, body: 'after two' })
    expect((await nextOf(at.ear, 'text')).heard.text).toBe('after two')
    await at.whatsapp.reload()
    await until(() => !at.channel.health().ok, 'the reload')
    await usable(at.channel)
    await at.whatsapp.receive({ from: kiran.chat, body: 'after the reload' })
    // What was heard before may be fetched again: it comes under its own id, which the store knows.
    const heard = () =>
      at.ear.all.flatMap(({ heard: said, externalId }) =>
        said.kind === 'text' ? [{ ...said, externalId }] : [],
      )
    await until(() => heard().some(({ text }) => text === 'after the reload'), 'the message after the reload')
    expect(new Set(heard().map(({ text }) => text)).size).toBe(
      new Set(heard().map(({ externalId }) => externalId)).size,
    )
    expect(await at.channel.send(answer('still here'), patient())).toMatchObject({ kind: 'sent' })
  })

  it('loses nothing when the browser is killed while sending, and says it at most twice', async () => {
    at = await setUp()
    await at.ready()
    await at.whatsapp.do('deliver', { hang: true })
    const message = answer('on its way')
    const sending = at.channel.send(message, patient())
    await until(() => at.whatsapp.said.length === 1, 'the message in the page')
    process.kill(browserPid(), 'SIGKILL')
    expect(await sending).toMatchObject({ kind: 'unknown' })
    expect(await at.channel.send(answer('held'), patient())).toMatchObject({
      kind: 'retry',
      scope: 'account',
    })
    await usable(at.channel)
    await at.whatsapp.settle()
    expect(await at.channel.send({ ...message, attempt: 2 }, patient())).toMatchObject({ kind: 'sent' })
    await until(() => at.whatsapp.said.length === 2, 'the second time')
  })

  it('catches up with what came while it was away, of known people only', async () => {
    at = await setUp()
    await at.ready()
    await at.whatsapp.receive({ from: kiran.chat, body: 'before' })
    const before = await nextOf(at.ear, 'text')
    await until(async () => (await readState(at.db.pool)).upTo != null, 'the note of what was heard')
    await at.channel.stop()
    const t = Math.floor(Date.now() / 1_000)
    const id = before.externalId.split('/')[1] ?? ''
    await at.whatsapp.whileAway(
      { from: kiran.chat, id, body: 'before', t: t - 30 },
      { from: kiran.chat, body: 'and 5 pc haldi', t },
      { from: '919111100000@c.us', body: 'are you there?', t },
      { from: '120363000000000001@g.us', body: 'good night', t },
      { from: kiran.chat, body: 'long ago', t: t - 9 * 24 * 3_600 },
    )
    await at.channel.start(at.ear.accept)
    const again = await nextOf(at.ear, 'text')
    expect(again.externalId).toBe(before.externalId)
    expect((await nextOf(at.ear, 'text')).heard.text).toBe('and 5 pc haldi')
    await usable(at.channel)
    await at.whatsapp.receive({ from: kiran.chat, body: 'now' })
    expect((await nextOf(at.ear, 'text')).heard.text).toBe('now')
  })

  it('is not asked about what was said before the number was linked for the first time', async () => {
    at = await setUp()
    const t = Math.floor(Date.now() / 1_000) - 3_600
    await at.whatsapp.whileAway({ from: kiran.chat, body: 'yesterday', t })
    await at.ready()
    await at.whatsapp.receive({ from: kiran.chat, body: 'today' })
    expect((await nextOf(at.ear, 'text')).heard.text).toBe('today')
  })

  it('tries again after WhatsApp Web was opened elsewhere, and leaves it alone the third time', async () => {
    at = await setUp()
    await at.ready()
    for (let n = 1; n <= 3; n++) {
      await at.whatsapp.falls('CONFLICT')
      await until(() => !at.channel.health().ok, 'the end of the session')
      if (n < 3) await usable(at.channel)
    }
    await until(async () => (await at.phase()) === 'stopped', 'giving way')
    expect(await readState(at.db.pool)).toMatchObject({ reason: 'conflict' })
    await leaveWish(at.db.pool, 'connect', new Date())
    await usable(at.channel)
  })

  it('shows a new code when the phone has unlinked it, and says why', async () => {
    at = await setUp()
    await at.ready()
    await at.whatsapp.linked(false)
    await at.whatsapp.falls('UNPAIRED')
    await until(async () => (await at.phase()) === 'scan', 'a new code', 45_000)
    expect(await readState(at.db.pool)).toMatchObject({ reason: 'logged-out' })
    await at.whatsapp.pair()
    await usable(at.channel)
  })

  it('shows a code for another phone once the operator asked to log out', async () => {
    at = await setUp()
    await at.ready()
    await at.whatsapp.settle()
    await at.whatsapp.linked(false)
    await leaveWish(at.db.pool, 'log-out', new Date())
    await until(async () => (await at.phase()) === 'scan', 'a new code', 45_000)
  })

  it('begins anew when the page falls silent, never gets ready, or is none that it knows', async () => {
    const patience = { look: 100, answer: 300, silence: 500, ready: 15_000 }
    at = await setUp({ patience })
    await at.ready()
    await at.whatsapp.falls('TIMEOUT')
    await until(
      async () => (await readState(at.db.pool)).reason === 'silent',
      'the silence to be noticed',
      20_000,
    )
    await usable(at.channel)
    // The library gives up on such a page with a plain string.
    await at.channel.stop()
    const channel = whatsappWebChannel({
      ...at.options,
      version: 'empty',
      patience: { ...patience, ready: 1_000 },
    })
    await writeFile(join(at.whatsapp.folder, 'pages', 'empty.html'), '<!doctype html>')
    await channel.start(at.ear.accept)
    await until(async () => (await readState(at.db.pool)).reason === 'not-ready', 'the missing page', 20_000)
    await channel.stop()
  })

  it('says in a sentence when there is no browser, and starts when there is one', async () => {
    at = await setUp()
    await at.whatsapp.linked()
    const channel = whatsappWebChannel({
      ...at.options,
      chromium: join(at.options.dataDir, 'no-such-program'),
    })
    await channel.start(at.ear.accept)
    await until(() => /WHATSAPP_WEB_CHROMIUM names/.test(channel.health().reason ?? ''), 'the sentence')
    await channel.stop()
  })

  // The packed browser keeps no lock in its profile: there is nothing to take over.
  it.skipIf(!hasOwnBrowser())(
    'takes the profile over from a browser left behind by an earlier process',
    async () => {
      at = await setUp({}, 'own')
      const profile = join(at.whatsapp.folder, 'session')
      const flags = [`--user-data-dir=${profile}`, '--headless', '--disable-quic', 'about:blank']
      const left = spawn(at.whatsapp.chromium, flags, { detached: true, stdio: 'ignore' })
      await until(() => existsSync(join(profile, 'DevToolsActivePort')), 'the browser left behind')
      const gone = new Promise((resolve) => left.once('exit', (_code, signal) => resolve(signal)))
      await at.ready()
      expect(await gone).toBe('SIGKILL')
    },
  )

  it('leaves no browser behind when it is stopped in the middle of a start', async () => {
    at = await setUp()
    await at.channel.start(at.ear.accept)
    await until(async () => (await at.phase()) === 'starting', 'the start')
    await at.channel.stop()
    expect(browsersOn(join(at.whatsapp.folder, 'session'))).toEqual([])
  })
})
