/**
 * Imports 100,000 outlets as a user would, by the command, and the same file again; beside it, in the same run, a bare
 * COPY of the same lines into a table without keys or checks. Prints seconds, rows a second, the largest resident
 * size of the importing process, and the ratio to the yardstick.
 *
 *   node test/bench/import.ts [--rows 100000] [--xlsx]
 *
 * Needs DATABASE_URL of a database that may be emptied: it makes one of its own beside it and drops it at the end.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import Excel from 'exceljs'
import pg from 'pg'
import { migrate } from '../../src/db/migrate.ts'
import { demoCatalogFiles } from '../../src/demo/files.ts'
import { copyIn } from '../../src/imports/copy-in.ts'
import { importFile } from '../../src/imports/import-file.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, xlsx: { type: 'boolean' } },
})
const rows = Number(values.rows)
const server = process.env.DATABASE_URL
if (!server) throw new Error('Set DATABASE_URL to a Postgres server for this bench.')

const header = ['code', 'name', 'owner', 'phone', 'beat', 'class', 'lat', 'lon', 'locale']
const beats = ['AMW', 'AME', 'SRN'].flatMap((area) => [1, 2, 3, 4].map((n) => `B-${area}-${n}`))

function* shops(): Generator<string[]> {
  for (let n = 0; n < rows; n++) {
    const place = [(23 + (n % 1_000) / 10_000).toFixed(5), (72.5 + (n % 777) / 10_000).toFixed(5)]
    const beat = beats[n % beats.length] ?? ''
    yield [
      `S-${n}`,
      `शॉप Number ${n}`,
      `Kiran ${n % 500}`,
      `+91${9_810_000_000 + n}`,
      beat,
      'C',
      ...place,
      'hi',
    ]
  }
}

async function writeCsv(path: string): Promise<void> {
  const lines = function* () {
    yield `${header.join(',')}\r\n`
    for (const shop of shops()) yield `${shop.join(',')}\r\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}

async function writeXlsx(path: string): Promise<void> {
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = book.addWorksheet('Shops')
  sheet.addRow(header).commit()
  for (const shop of shops()) sheet.addRow(shop).commit()
  sheet.commit()
  await book.commit()
}

type Run = { seconds: number; mebibytes: number; said: string }

/** Runs the command as `npm run import` does, and asks the process for its peak when it ends. */
async function command(url: string, path: string): Promise<Run> {
  const script = join(import.meta.dirname, '..', '..', 'src', 'cli', 'import.ts')
  const tell = `data:text/javascript,process.on('exit',()=>console.log('peak '+process.resourceUsage().maxRSS))`
  const quick = join(import.meta.dirname, '..', '..', 'src', 'db', 'quick-imports.ts')
  const flags = ['--import', quick, '--import', tell]
  const begun = performance.now()
  const child = spawn(process.execPath, [...flags, script, 'outlets', path], {
    env: { ...process.env, DATABASE_URL: url },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(said)
  const seconds = (performance.now() - begun) / 1_000
  const peak = Number(/peak (\d+)/.exec(said)?.[1])
  return { seconds, mebibytes: peak / 1_024, said: said.split('\n')[0] ?? '' }
}

async function yardstick(url: string, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const columns = header.map((name) => `${name} text`).join(', ')
  await client.query(`create table bare (${columns})`)
  const begun = performance.now()
  await copyIn(client, 'copy bare from stdin (format csv, header)', createReadStream(path, 'utf8'))
  const seconds = (performance.now() - begun) / 1_000
  await client.query('drop table bare')
  await client.end()
  return seconds
}

async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(text)
  await client.end()
}

const name = `galla_bench_import_${process.pid}`
const url = new URL(server)
url.pathname = `/${name}`
const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'))

function print(what: string, { seconds, mebibytes, said }: Run, bare: number): void {
  const rate = Math.round(rows / seconds)
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${rate} rows/s, ${mebibytes.toFixed(0)} MiB at most, ${(seconds / bare).toFixed(1)} × COPY (${said})`,
  )
}

await onServer(`create database ${name}`)
try {
  await migrate({ url: url.href })
  for (const { kind, path } of demoCatalogFiles())
    await importFile({ url: url.href }, { kind, path, now: new Date() })
  const path = join(folder, values.xlsx ? 'shops.xlsx' : 'shops.csv')
  const csv = join(folder, 'shops.csv')
  await writeCsv(csv)
  if (values.xlsx) await writeXlsx(path)
  const bare = await yardstick(url.href, csv)
  console.log(`bare COPY: ${bare.toFixed(2)} s, ${Math.round(rows / bare)} rows/s`)
  print('first import', await command(url.href, path), bare)
  print('same file again', await command(url.href, path), bare)
} finally {
  rmSync(folder, { recursive: true })
  await onServer(`drop database ${name} with (force)`)
}
