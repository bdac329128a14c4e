/**
 * Runs the benches, one after another, each in a process of its own, and prints what they print.
 *
 *   npm run bench                    all of them
 *   npm run bench -- messages memory by name
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { startServer } from './support/server.ts'

const known = [
  ...(['order-text', 'messages', 'messages-scale', 'usual-way', 'faults', 'memory', 'import'] as const),
  ...([
    'whatsapp-webhook',
    'whatsapp-sender',
    'whatsapp-memory',
    'papers',
    'desk',
    'schemes',
    'points',
    'campaigns',
    'audiences',
    'invoices',
  ] as const),
]
type Name = (typeof known)[number]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name as Name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are ${known.join(', ')}.\n`)
  process.exit(1)
}

async function runBench(name: Name, env: Record<string, string> = {}): Promise<number> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), {
    execArgv: ['--import', join(import.meta.dirname, '..', '..', 'src', 'db', 'quick-imports.ts')],
    env: { ...process.env, ...env },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

/** Imports measure themselves on a server they are given. */
async function runImport(): Promise<number> {
  if (process.env.DATABASE_URL) return runBench('import')
  const server = await startServer()
  try {
    return await runBench('import', { DATABASE_URL: server.url })
  } finally {
    await server.stop()
  }
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
)
const ended: { name: Name; seconds: number; code: number }[] = []
for (const name of known.filter((each) => asked.length === 0 || asked.includes(each))) {
  console.log(`## ${name}`)
  const began = performance.now()
  const code = name === 'import' ? await runImport() : await runBench(name)
  ended.push({ name, seconds: Math.round((performance.now() - began) / 1_000), code })
  console.log('')
}
console.table(ended)
process.exitCode = ended.some(({ code }) => code !== 0) ? 1 : 0
