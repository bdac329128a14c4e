// Order text against a catalogue of 5,000 products: time per message, and its ratio to a plain scan that compares the
// message's words with every product name by trigrams. Run: node test/bench/order-text.ts
import { buildCatalogIndex } from '../../src/catalog/catalog-index.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { ProductEntry } from '../../src/catalog/order-text/types.ts'
import { rivalGroups } from '../../src/catalog/order-text/words/rivals.ts'

const brands = ['suraj', 'gopal', 'mithu', 'nilgiri', 'rasoi', 'taaza', 'ujala', 'chamak', 'kesha', 'chatak']
const makes = [
  'royal',
  'classic',
  'super',
  'lite',
  'desi',
  'silver',
  'fresho',
  'prime',
  'zesty',
  'herbal',
  'mint',
  'rose',
  'neem',
]
const kinds = [
  'noodles',
  'biscuit',
  'tea',
  'atta',
  'oil',
  'soap',
  'powder',
  'paste',
  'shampoo',
  'chips',
  'juice',
  'namkeen',
]
const sizes = [50, 100, 200, 250, 500]

function product(i: number): ProductEntry {
  const brand = brands[i % brands.length] ?? ''
  const make = `${makes[Math.floor(i / 10) % makes.length]}${Math.floor(i / 650) || ''}`.replace(
    /\d/g,
    (d) => 'abcdefghij'[Number(d)] ?? '',
  )
  const kind = kinds[Math.floor(i / 5) % kinds.length] ?? ''
  const size = sizes[i % sizes.length] ?? 100
  const mrp = 500 + (i % 40) * 250
  const aliases = [`${make} ${kind} ${size}`, `${brand} ${make} ${kind}`, `${make}${i} ${kind}`]
  const pack = {
    innerSize: i % 3 === 0 ? 12 : null,
    innerName: i % 3 === 0 ? 'box' : null,
    caseSize: 48,
    orderMultiple: 1,
  }
  return {
    sku: `SKU-${i}`,
    name: `${brand} ${make} ${kind} ${size}g`,
    category: kind,
    ...pack,
    mrp,
    ptr: Math.round(mrp * 0.9),
    aliases,
    active: true,
  }
}

const products = Array.from({ length: 5000 }, (_, i) => product(i))
const messages = [
  '2 case royal noodles 100, 5 classic tea 250',
  'do peti suraj super oil aur silver soap 20',
  'namaste bhaiya kal bhej dena 5 prime chips 50 aur 10 herbal shampoo 200',
  '1. royal noodles 2 case\n2. zesty juice 20 pc\n3. neem soap 10\n4. mint paste 4\n5. rose shampoo 12\n6. desi atta 3',
  'rayal nodles 10, clasic biskut 12',
  'clasik powdar aur hrbal shampu 2-2',
  'चाय ५ पैकेट, साबुन १०',
  'kal delivery kab aayegi?',
  '5 maggi aur 2 peti lays',
  'noodles 10',
  'SKU-4711 x 12, SKU-12 - 5',
  'sab 2-2',
]

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}

const nameTrigrams = products.map((one) => trigrams(one.name))

function scan(text: string): number {
  const wanted = trigrams(text.toLowerCase())
  let best = 0
  for (const known of nameTrigrams) {
    let shared = 0
    for (const gram of wanted) if (known.has(gram)) shared++
    best = Math.max(best, shared / (known.size + wanted.size - shared))
  }
  return best
}

const outlet = { aliases: [{ words: 'lal wala', sku: 'SKU-1' }], habits: new Map() }
const started = performance.now()
const index = buildCatalogIndex(products, rivalGroups)
const built = performance.now() - started

/** Least of a few runs each, where asked: on a busy machine a single run also counts waiting for a core. */
function times(run: (text: string) => unknown, rounds: number, tries = 1): number[] {
  const out: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const text of messages) {
      let least = Number.POSITIVE_INFINITY
      for (let i = 0; i < tries; i++) {
        const from = performance.now()
        run(text)
        least = Math.min(least, performance.now() - from)
      }
      out.push(least)
    }
  }
  return out.sort((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
const parse = (text: string) => parseOrderText(text, index, outlet)
times(parse, 30)
times(scan, 2)
const ours = times(parse, 200)
const calm = times(parse, 60, 5)
const plain = times(scan, 10)
const ratio = at(plain, 0.5) / at(ours, 0.5)
console.log(`index of ${products.length} products built in ${built.toFixed(0)} ms`)
console.log(
  `order text: median ${at(ours, 0.5).toFixed(3)} ms, p99 ${at(ours, 0.99).toFixed(3)} ms per message`,
)
console.log(`least of five: median ${at(calm, 0.5).toFixed(3)} ms, p99 ${at(calm, 0.99).toFixed(3)} ms`)
console.log(
  `trigram scan: median ${at(plain, 0.5).toFixed(3)} ms; order text is ${ratio.toFixed(1)}x as fast`,
)
for (const text of messages) {
  const own = Array.from({ length: 100 }, () => {
    const from = performance.now()
    parse(text)
    return performance.now() - from
  }).sort((a, b) => a - b)
  console.log(`${at(own, 0.5).toFixed(3)} ms  ${JSON.stringify(text.slice(0, 60))}`)
}
