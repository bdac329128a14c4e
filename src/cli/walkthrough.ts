/**
 * `npm run walkthrough`: a day of one shop and its distributor, played on a fresh database, both sides printed.
 * On the simulator there follow what an order earns, a beat's day at one distributor, a campaign answered by an order and
 * bills photographed, with `--language hi` in Hindi; `-- --story points`, `beat-day`, `campaign` or `bills` plays one alone.
 * `-- --channel whatsapp`: the same over the Cloud API, by its four settings; see docs/whatsapp.md.
 * `-- --channel whatsapp-web --shop … --distributor …`: through Chromium, with a phone to link and two to write from.
 * `-- --database postgres://…`: on this one, empty or with nothing but the demo, where none can be started here.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigFault, loadConfig } from '../config.ts'
import { beatDayStory } from '../demo/walkthrough/beat-day.ts'
import { billsStory } from '../demo/walkthrough/bills.ts'
import { campaignStory } from '../demo/walkthrough/campaign.ts'
import { simulatedHands } from '../demo/walkthrough/hands.ts'
import { phonesOnWhatsApp } from '../demo/walkthrough/on-whatsapp.ts'
import { phonesOnWhatsAppWeb, unlink } from '../demo/walkthrough/on-whatsapp-web.ts'
import { Phone } from '../demo/walkthrough/phone.ts'
import { pointsStory } from '../demo/walkthrough/points.ts'
import { type Phones, reorderStory } from '../demo/walkthrough/reorder.ts'
import { makeLog } from '../log.ts'
import { type RunningNode, startNode } from '../node.ts'
import { vaultOf } from '../rewards/key-file.ts'
import type { Vault } from '../rewards/vault.ts'
import { languageOf, settingsFor, whatsappPeople, whatsappWebPeople } from './walkthrough-settings.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { channel: text, shop: text, distributor: text, story: text, language: text, database: text },
})

/** A photo is read within seconds; a busy machine takes longer. */
const billPatienceMs = 150_000

type PhoneMore = { vault?: Vault | undefined; patienceMs?: number }

const phoneOf =
  (node: RunningNode, more: PhoneMore = {}) =>
  (name: string, personId: number) => {
    if (!node.simulator) throw new Error('the demo has no phones')
    return new Phone({ q: node.db.pool, print, ...more }, name, simulatedHands(node.simulator, personId))
  }

function onSimulator(node: RunningNode): Phones {
  return async ({ shopkeeper, shopkeeperName, owner, ownerName }) => ({
    shop: phoneOf(node)(`${shopkeeperName} (shop)`, shopkeeper),
    desk: phoneOf(node)(`${ownerName} (distributor)`, owner),
  })
}

const dataDir = await mkdtemp(join(tmpdir(), 'galla-walkthrough-'))
try {
  const config = loadConfig(settingsFor(values, process.env, dataDir))
  const people = whatsappPeople(config, values)
  const node = await startNode({ config, log: makeLog(config.logLevel) })
  try {
    const { whatsappCloud: settings } = config
    const whatsapp = settings && { settings, address: node.address ?? '' }
    const q = node.db.pool
    const phones = whatsapp
      ? phonesOnWhatsApp({ q, whatsapp, print, humans: people })
      : config.whatsappWeb
        ? phonesOnWhatsAppWeb({ q, print, humans: whatsappWebPeople(values) })
        : onSimulator(node)
    const { story } = values
    const isPlayed = (name: string) => story === undefined || story === name
    if (isPlayed('reorder')) await reorderStory({ db: node.db, phones, print })
    const onPhones = node.simulator && !whatsapp && !config.whatsappWeb
    const own = { db: node.db, print, language: languageOf(values) }
    const stage = { ...own, phone: phoneOf(node, { vault: vaultOf(config) }) }
    if (onPhones && isPlayed('points')) await pointsStory(stage)
    if (onPhones && isPlayed('beat-day')) await beatDayStory(stage)
    if (onPhones && isPlayed('campaign')) await campaignStory(stage)
    if (onPhones && isPlayed('bills'))
      await billsStory({ ...own, phone: phoneOf(node, { patienceMs: billPatienceMs }) })
    if (config.whatsappWeb) await unlink(q)
  } finally {
    await node.stop()
  }
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
