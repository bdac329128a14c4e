/**
 * `npm run walkthrough`: a day of one shop and its distributor, played on a fresh database, both sides printed.
 * `-- --channel whatsapp`: the same over the Cloud API, by its four settings; see docs/whatsapp.md.
 * `-- --channel whatsapp-web --shop … --distributor …`: through Chromium, with a phone to link and two to write from.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigFault, loadConfig } from '../config.ts'
import { simulatedHands } from '../demo/walkthrough/hands.ts'
import { phonesOnWhatsApp } from '../demo/walkthrough/on-whatsapp.ts'
import { phonesOnWhatsAppWeb, unlink } from '../demo/walkthrough/on-whatsapp-web.ts'
import { Phone } from '../demo/walkthrough/phone.ts'
import { type Phones, reorderStory } from '../demo/walkthrough/reorder.ts'
import { makeLog } from '../log.ts'
import { type RunningNode, startNode } from '../node.ts'
import { settingsFor, whatsappPeople, whatsappWebPeople } from './walkthrough-settings.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { channel: text, shop: text, distributor: text } })

function onSimulator(node: RunningNode): Phones {
  return async ({ shopkeeper, shopkeeperName, owner, ownerName }) => {
    const { simulator } = node
    if (!simulator) throw new Error('the demo has no phones')
    const phone = (name: string, personId: number) =>
      new Phone({ q: node.db.pool, print }, name, simulatedHands(simulator, personId))
    return {
      shop: phone(`${shopkeeperName} (shop)`, shopkeeper),
      desk: phone(`${ownerName} (distributor)`, owner),
    }
  }
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
    await reorderStory({ db: node.db, phones, print })
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
