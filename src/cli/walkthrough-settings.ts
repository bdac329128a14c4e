/** What the walkthrough takes from the settings, and who plays in it. */
import type { Language } from '../chat/flow.ts'
import { languages } from '../chat/wording.ts'
import { type Config, ConfigFault } from '../config.ts'
import type { Humans } from '../demo/walkthrough/on-whatsapp.ts'

export type Flags = {
  channel?: string | undefined
  shop?: string | undefined
  distributor?: string | undefined
  story?: string | undefined
  language?: string | undefined
  /** The address of a database to play on: empty, or with nothing but the demo. */
  database?: string | undefined
}

/** The language the people of the points and of a beat's day speak. */
export function languageOf({ language = 'en' }: Flags): Language {
  const known = languages.find((each) => each === language)
  if (!known) throw new ConfigFault(`The walkthrough speaks ${languages.join(', ')}, not ${language}.`)
  return known
}

const needed = [
  'PHONE_NUMBER_ID',
  'ACCESS_TOKEN',
  'APP_SECRET',
  'VERIFY_TOKEN',
  'GRAPH_URL',
  'GRAPH_VERSION',
].map((name) => `WHATSAPP_${name}`)

const ofWeb = ['WHATSAPP_WEB_CHROMIUM', 'WHATSAPP_WEB_VERSION', 'WHATSAPP_WEB_GAP']

/** In the order in which they are played where none is named. */
const stories = ['reorder', 'points', 'beat-day', 'campaign', 'bills']

/** The environment of a node for one story: a database of its own, and of the settings only those of the channel. */
export function settingsFor(
  flags: Flags,
  env: Record<string, string | undefined>,
  dataDir: string,
): Record<string, string | undefined> {
  const { channel = 'simulator' } = flags
  const own = {
    GALLA_DATA_DIR: dataDir,
    GALLA_DEMO: 'on',
    PORT: '0',
    LOG_LEVEL: 'error',
    GALLA_OCR_NICE: '0',
    ...(flags.database === undefined ? {} : { DATABASE_URL: flags.database }),
  }
  if (flags.story !== undefined && !stories.includes(flags.story))
    throw new ConfigFault(`The stories are ${stories.join(', ')}, not ${flags.story}.`)
  if (channel === 'simulator') return own
  if (channel === 'whatsapp-web')
    return { ...own, WHATSAPP_WEB: 'on', ...Object.fromEntries(ofWeb.map((name) => [name, env[name]])) }
  if (channel !== 'whatsapp')
    throw new ConfigFault(`The walkthrough plays on simulator, whatsapp or whatsapp-web, not on ${channel}.`)
  if (!env.WHATSAPP_PHONE_NUMBER_ID)
    throw new ConfigFault('The walkthrough on WhatsApp needs the four settings of the Cloud API.')
  const kept = [...needed, 'PUBLIC_URL', ...(env.PORT ? ['PORT'] : [])]
  return { ...own, ...Object.fromEntries(kept.map((name) => [name, env[name]])) }
}

/** The humans who hold the phones; undefined: people who are made up, which no number at Meta itself may be. */
export function whatsappPeople({ whatsappCloud, publicUrl }: Config, flags: Flags): Humans | undefined {
  if (!whatsappCloud) return undefined
  const [shop, desk] = [flags.shop, flags.distributor].map((number) => number?.replace(/\D/g, ''))
  if (!shop && !desk && !whatsappCloud.graphUrl.includes('graph.facebook.com')) return undefined
  if (!shop || !desk || shop === desk)
    throw new ConfigFault(
      'At Meta itself two people have to hold phones: --shop and --distributor are their numbers, such as +919825012345.',
    )
  if (!publicUrl)
    throw new ConfigFault('PUBLIC_URL must be set, and entered at Meta with /webhooks/whatsapp behind it.')
  return { shop, desk }
}

/** The humans who write to the phone that is linked. */
export function whatsappWebPeople(flags: Flags): Humans {
  const [shop, desk] = [flags.shop, flags.distributor].map((number) => number?.replace(/\D/g, ''))
  if (!shop || !desk || shop === desk)
    throw new ConfigFault(
      'Two people have to write to the phone that is linked: --shop and --distributor are their numbers.',
    )
  return { shop, desk }
}
