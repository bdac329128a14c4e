/** What the benches of messages share: a server, a world in it, the phones, and the bots that are compared. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuOf, cpuOfFamily } from './cpu.ts'
import type { Game, Played } from './phones.ts'
import { type Bot, mainScript, type Phones, startBot, startPhones } from './play.ts'
import { type BenchServer, query, startServer } from './server.ts'
import type { TracedStatement } from './traced.ts'
import { agedOrders, botToken, buildWorld, first, type World } from './world.ts'

export const small: World = { shops: 1_000, ordersEach: 12, messages: 10_000 }
export const large: World = { shops: 20_000, ordersEach: 50, messages: 1_000_000 }

export type Bench = { server: BenchServer; folder: string; phones: Phones; closing: (() => unknown)[] }

/** Runs a bench and takes everything down after it, whatever happens. */
export async function withBench(work: (bench: Bench) => Promise<void>): Promise<void> {
  const closing: (() => unknown)[] = []
  try {
    const server = await startServer()
    closing.push(server.stop)
    const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'))
    closing.push(() => rmSync(folder, { recursive: true, force: true }))
    const phones = await startPhones()
    closing.push(phones.stop)
    await work({ server, folder, phones, closing })
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** A database with a world in it. */
export async function openWorld(bench: Bench, name: string, world: World): Promise<string> {
  const url = await bench.server.database(name)
  await buildWorld(url, world)
  growOld(bench, url)
  return url
}

/** Orders placed from now on grow old as if days passed between two reorders of a shop. */
export function growOld(bench: Bench, url: string): void {
  const aging = setInterval(() => void query(url, agedOrders).catch(() => {}), 1_000)
  bench.closing.push(() => clearInterval(aging))
}

type BotOptions = { script?: string; flags?: string[]; env?: Record<string, string> }

export async function openBot(bench: Bench, url: string, options: BotOptions = {}): Promise<Bot> {
  const bot = await startBot(
    options.script ?? mainScript,
    {
      DATABASE_URL: url,
      GALLA_DEMO: '0',
      LOG_LEVEL: 'error',
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: bench.phones.root,
      ...options.env,
    },
    options.flags,
  )
  bench.closing.push(bot.stop)
  return bot
}

export const gameOf = (world: World, seconds: number): Game => ({
  firstChat: first,
  chats: world.shops,
  atOnce: 64,
  seconds,
})

export type Measured = Played & { rate: number; cpu: { bot: number; postgres: number; phones: number } }

/** Plays, and counts processor time: milliseconds a message of the bot, of Postgres, and of the phones. */
export async function measure(bench: Bench, bot: Bot, game: Game): Promise<Measured> {
  const read = () => [cpuOf(bot.pid), cpuOfFamily(bench.server.pid()), cpuOf(bench.phones.pid)]
  const before = read()
  const played = await bench.phones.play(game)
  const each = read().map((after, at) => ((after - (before[at] ?? 0)) / played.answered) * 1_000)
  const [node = 0, postgres = 0, phones = 0] = each
  return { ...played, rate: played.answered / played.seconds, cpu: { bot: node, postgres, phones } }
}

/** The statements that a few reorders, one message after another, really send. */
export async function traceReorders(bench: Bench, url: string, world: World): Promise<TracedStatement[]> {
  const file = join(bench.folder, 'trace.jsonl')
  const traced = join(import.meta.dirname, 'traced.ts')
  const bot = await openBot(bench, url, { flags: ['--import', traced], env: { BENCH_TRACE: file } })
  await bench.phones.play({ ...gameOf(world, 60), atOnce: 1, answers: 31 })
  await bot.stop()
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as TracedStatement)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export const round = (value: number, digits = 0): string => value.toFixed(digits)
