import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

/** Which rooms of the house a file may enter, from the street down to the cellar. */
const floors: Record<string, number> = {
  root: 9,
  cli: 9,
  demo: 8,
  jobs: 7,
  api: 7,
  web: 7,
  channels: 6,
  chat: 5,
  imports: 4,
  invoices: 4,
  campaigns: 4,
  papers: 4,
  returns: 3,
  rewards: 3,
  cases: 3,
  claims: 3,
  codes: 3,
  schemes: 3,
  dues: 3,
  orders: 3,
  points: 3,
  people: 3,
  catalog: 3,
  db: 1,
}

const root = resolve(import.meta.dirname, '..')

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return path.endsWith('.ts') ? [path] : []
  })
}

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'"]*?from '(\.[^']+)'/gms)]
  return found.map(([, path]) => resolve(dirname(file), path as string))
}

function roomOf(file: string): string {
  const [first = '', second] = relative(join(root, 'src'), file).split('/')
  return second ? first : 'root'
}

const source = filesBelow(join(root, 'src'))
const flows = filesBelow(join(root, 'flows'))

it('imports run one way: from main over channels and chat to the domain and the database', () => {
  const wrong = source.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith(join(root, 'flows')))
      .filter((target) => (floors[roomOf(file)] ?? 0) < (floors[roomOf(target)] ?? 0))
      .filter((target) => !isGround(target))
      .map((target) => `${relative(root, file)} → ${relative(root, target)}`),
  )
  expect(wrong).toEqual([])
})

// Settings, the log and the counters are types to those who are handed them.
function isGround(target: string): boolean {
  return ['src/config.ts', 'src/config-whatsapp.ts', 'src/metrics.ts'].includes(relative(root, target))
}

it('only the node and commands know the flows; flows know the core by its flow file alone', () => {
  const knowing = source.filter((file) =>
    importsOf(file).some((target) => target.startsWith(join(root, 'flows'))),
  )
  expect(knowing.map((file) => relative(root, file))).toEqual(['src/node.ts'])
  const allowed =
    /^src\/(chat\/(flow|dialogs|qr|notices\/.*)|people|orders|catalog|dues|returns|papers|points|rewards|schemes|claims|codes|campaigns|cases|invoices)/
  const wrong = flows.flatMap((file) =>
    importsOf(file)
      .map((target) => relative(root, target))
      .filter((target) => target.startsWith('src/') && !allowed.test(target))
      .map((target) => `${relative(root, file)} → ${target}`),
  )
  expect(wrong).toEqual([])
})

it('a node starts without the libraries that only a paper or a picture wants', () => {
  const loaded = new Set<string>()
  const load = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, path = ''] of text.matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^']+)'/gms)) {
      if (path.startsWith('.')) load(resolve(dirname(file), path))
      else loaded.add(path)
    }
  }
  load(join(root, 'src', 'node.ts'))
  expect(loaded).toContain('hono')
  const heavy =
    /^(exceljs|pdfkit|pdfjs-dist|sharp|qrcode|onnxruntime|tesseract|zxing|heic|whatsapp-web|echarts)/
  expect([...loaded].filter((name) => heavy.test(name))).toEqual([])
})

it('has no import cycles', () => {
  const edges = new Map([...source, ...flows].map((file) => [file, importsOf(file)]))
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file))
      cycles.push([...path.slice(path.indexOf(file)), file].map((each) => relative(root, each)).join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const next of edges.get(file) ?? []) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of edges.keys()) walk(file, [])
  expect(cycles).toEqual([])
})
