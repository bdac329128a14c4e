/** One node of Galla, put together from its parts; main.ts gives it settings, tests give it theirs. */
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { dialogs } from '../flows/all.ts'
import { type Channels, openChannels } from './channels/open-channels.ts'
import type { Simulator } from './channels/simulator/simulator.ts'
import { Station } from './channels/station.ts'
import type { Core } from './chat/core.ts'
import { Runner, type RunnerLimits } from './chat/runner.ts'
import type { Config } from './config.ts'
import { buildCore } from './core-parts.ts'
import { type Db, openDb } from './db/client.ts'
import { startEmbedded } from './db/embedded/start.ts'
import { migrate } from './db/migrate.ts'
import { openWakeups } from './db/wake.ts'
import { keepAnalyzed } from './db/young-tables.ts'
import { loadDemo } from './demo/load-demo.ts'
import { folderStore } from './invoices/images/folder-store.ts'
import { s3Store } from './invoices/images/s3-store.ts'
import { openBillReader } from './invoices/worker/bill-reader.ts'
import { CampaignClock } from './jobs/campaigns/clock.ts'
import { FolderWatch } from './jobs/folder/watch.ts'
import type { BillDesk } from './jobs/job-parts.ts'
import { openJobs } from './jobs/scheduler.ts'
import { makePartitions } from './jobs/upkeep.ts'
import { listen } from './listen.ts'
import { makeMetrics } from './metrics.ts'
import { pagesOf } from './pages.ts'
import { ensureBrand } from './people/brand.ts'
import { vaultOf } from './rewards/key-file.ts'
import { buildServer } from './server.ts'

/** `stopping` ends a start that is under way: what was begun is closed again and `startNode` throws its reason. */
export type NodeParts = { config: Config; log: Logger; turns?: RunnerLimits; stopping?: AbortSignal }

export type RunningNode = {
  /** Where people reach it; null on a node without the web role. */
  address: string | null
  db: Db
  /** The phones of the demo, where it is on. */
  simulator: Simulator | undefined
  stop(): Promise<void>
}

/** Chats sharing a transaction, and how many such batches run at once: measured, see docs/benchmarks.md. */
const usualTurns: RunnerLimits = { chats: 20, batches: 2, attempts: 3 }
const sweepMs = 2_000
/** A chat that waits longer than this was left by a process that died. */
const leftBehindMs = 5_000

/** What has to be closed again, the latest first. */
type Closing = (() => unknown)[]

/** Starts everything in order; throws a sentence for people when something it needs is missing. */
export async function startNode(parts: NodeParts): Promise<RunningNode> {
  const closing: Closing = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    return { ...(await assemble(parts, closing)), stop }
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
}

async function assemble(
  { config, log, turns = usualTurns, stopping }: NodeParts,
  closing: Closing,
): Promise<Omit<RunningNode, 'stop'>> {
  const state = { ready: false, address: config.publicUrl ?? '', app: null as Hono | null }
  const server = config.roles.has('web') ? await listen(() => state.app, config) : null
  if (server) closing.push(server.close)
  state.address ||= server?.address ?? ''
  const db = await openDatabase({ config, log, ...(stopping ? { stopping } : {}) }, closing)
  stopping?.throwIfAborted()
  const { core, stations, jobs } = await openCore({ config, log }, db, () => state.address, closing)
  const metrics = makeMetrics(db.pool, () => runner.load, config.prices)
  Object.assign(core.count, metrics.counts)
  const runner = new Runner(core, turns)
  const channels = openChannels(config, core)
  const sends = config.roles.has('worker')
  for (const channel of channels.all)
    stations.set(
      channel.account,
      new Station(channel, { db, core, runner, metrics, log, sends, hears: true }),
    )
  const reader = openBillReader({
    workers: config.ocrWorkers,
    nice: config.ocrNice,
    country: core.brand.country,
  })
  closing.push(reader.stop)
  const bills = { reader, images: imagesOf(config), days: config.billDays }
  state.app = appOf({ config, log }, bills, core, channels, stations, metrics.registry, state, closing)
  stopping?.throwIfAborted()
  await begin(core, stations, runner, closing)
  stopping?.throwIfAborted()
  if (sends) await jobs.work({ core, channels: channels.all, bills })
  if (sends && config.exchangeDir) watchFolder(core, config.exchangeDir, closing)
  if (sends) runCampaigns(core, channels, closing)
  state.ready = true
  closing.push(() => {
    state.ready = false
  })
  log.info(
    { address: state.address, roles: [...config.roles], channels: channels.all.map(({ name }) => name) },
    'ready',
  )
  return { address: server ? state.address : null, db, simulator: channels.simulator }
}

async function openDatabase({ config, log, stopping }: NodeParts, closing: Closing): Promise<Db> {
  const url = config.databaseUrl ?? (await embedded(config, log, closing))
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection broke')
  const db = openDb(url, { max: config.pool, onError })
  closing.push(db.close)
  stopping?.throwIfAborted()
  await migrate(db)
  stopping?.throwIfAborted()
  if (config.demo) await loadDemo(db, new Date(), vaultOf(config))
  return db
}

async function embedded(config: Config, log: Logger, closing: Closing): Promise<string> {
  const server = await startEmbedded({
    dataDir: join(config.dataDir, 'postgres'),
    onLost: (failure) => log.error({ err: failure }, 'the built-in database was lost; starting it again'),
  })
  if (server.tookOver) log.info('took over the database server of an earlier run')
  closing.push(server.stop)
  return server.url
}

async function openCore({ config, log }: NodeParts, db: Db, address: () => string, closing: Closing) {
  const stations = new Map<string, Station>()
  const brand = await ensureBrand(db.pool, config.brand)
  const jobs = await openJobs(db.url, log, config.roles.has('worker'))
  closing.push(jobs.stop)
  const wakeups = await openWakeups(db, (account) => void stations.get(account)?.wake())
  closing.push(wakeups.stop)
  const core = buildCore({
    db,
    brand,
    dialogs,
    log,
    link: (path) => address() + path,
    vault: vaultOf(config),
    prices: config.prices,
    enqueue: jobs.enqueue,
    toSend: (accounts) => {
      const elsewhere = accounts.filter((account) => !stations.get(account)?.wake())
      if (elsewhere.length > 0) wakeups.tell(elsewhere)
    },
  })
  return { core, stations, jobs }
}

function appOf(
  { config }: NodeParts,
  bills: BillDesk,
  core: Core,
  channels: Channels,
  stations: Map<string, Station>,
  registry: Parameters<typeof buildServer>[0]['registry'],
  state: { ready: boolean; address: string },
  closing: Closing,
): Hono {
  const stopping = new AbortController()
  closing.push(() => stopping.abort())
  const pages = pagesOf({
    core,
    channels,
    stopping: stopping.signal,
    publicUrl: state.address,
    images: bills.images,
  })
  return buildServer({
    core,
    stations: [...stations.values()],
    registry,
    apiKey: config.apiKey,
    bills: bills.reader,
    ready: () => state.ready,
    pages,
  })
}

const imagesOf = ({ bucket, dataDir }: Config) =>
  bucket ? s3Store(bucket) : folderStore(join(dataDir, 'images'))

function watchFolder(core: Core, root: string, closing: Closing): void {
  const watch = new FolderWatch(core, root)
  watch.start()
  closing.push(() => watch.stop())
}

function runCampaigns(core: Core, { all }: Channels, closing: Closing): void {
  const paces = all.map(({ account, can: { promotionsPerSecond, perSecond } }) => ({
    account,
    perSecond: Math.min(promotionsPerSecond, perSecond ?? promotionsPerSecond),
  }))
  const clock = new CampaignClock(core, paces)
  clock.start()
  closing.push(() => clock.stop())
}

/** Takes up what an earlier process left, then hears, answers and sends until closed. */
async function begin(
  core: Core,
  stations: Map<string, Station>,
  runner: Runner,
  closing: Closing,
): Promise<void> {
  await makePartitions(core)
  for (const station of stations.values()) await station.start()
  await runner.sweep(0)
  const sweep = () =>
    runner.sweep(leftBehindMs).catch((error) => core.log.warn({ err: error }, 'the sweep failed'))
  const sweeping = setInterval(sweep, sweepMs)
  closing.push(
    keepAnalyzed(core.db.pool, (error) =>
      core.log.warn({ err: error }, 'young tables could not be analysed'),
    ),
  )
  closing.push(async () => {
    clearInterval(sweeping)
    for (const station of stations.values()) await station.stopHearing()
    await runner.stop()
    for (const station of stations.values()) await station.close()
  })
}
