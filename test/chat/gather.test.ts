import { describe, expect, it } from 'vitest'
import { gather } from '../../src/chat/gather.ts'

/** A store that finishes when told, and remembers what it was given. */
function slowStore(refuses: (items: string[]) => Error | undefined = () => undefined) {
  const runs: { items: string[]; end: () => void }[] = []
  const store = (items: string[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const error = refuses(items)
    runs.push({ items, end: () => (error ? reject(error) : resolve()) })
    return promise
  }
  return { runs, store }
}

const settled = async () => {
  for (let n = 0; n < 20; n++) await Promise.resolve()
}

describe('storing together', () => {
  it('stores at once what comes alone, and together what comes while it is busy', async () => {
    const { runs, store } = slowStore()
    const add = gather(store, { atOnce: 1, items: 10 })
    const all = ['a', 'b', 'c'].map((item) => add([item]))
    expect(runs.map(({ items }) => items)).toEqual([['a']])
    runs[0]?.end()
    await settled()
    expect(runs.map(({ items }) => items)).toEqual([['a'], ['b', 'c']])
    runs[1]?.end()
    await Promise.all(all)
  })

  it('keeps within its limits of runs and of items, and takes a call that is larger than them whole', async () => {
    const { runs, store } = slowStore()
    const add = gather(store, { atOnce: 2, items: 2 })
    for (const items of [['a'], ['b'], ['c', 'd', 'e'], ['f'], ['g'], ['h']]) void add(items)
    expect(runs).toHaveLength(2)
    for (let n = 0; n < 4; n++) {
      runs[n]?.end()
      await settled()
    }
    expect(runs.map(({ items }) => items.join(''))).toEqual(['a', 'b', 'cde', 'fg', 'h'])
  })

  it('lets a call that cannot be stored fail alone', async () => {
    const { runs, store } = slowStore((items) => (items.includes('bad') ? new Error('no') : undefined))
    const add = gather(store, { atOnce: 1, items: 10 })
    const all = Promise.allSettled(['first', 'good', 'bad', 'fine'].map((item) => add([item])))
    for (let n = 0; n < 5; n++) {
      runs[n]?.end()
      await settled()
    }
    expect((await all).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
  })

  it('does not repeat call by call what failed because the database was away', async () => {
    const lost = Object.assign(new Error('gone'), { code: '57P01' })
    const { runs, store } = slowStore((items) => (items.includes('first') ? undefined : lost))
    const add = gather(store, { atOnce: 1, items: 10 })
    const all = Promise.allSettled(['first', 'b', 'c'].map((item) => add([item])))
    runs[0]?.end()
    await settled()
    runs[1]?.end()
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(runs).toHaveLength(2)
  })
})
