import { expect, it } from 'vitest'
import { askTogether } from '../../src/channels/ask-together.ts'

it('asks once for all who ask at the same moment, and anew for those who come later', async () => {
  const loads: string[][] = []
  const ask = askTogether(async (keys: string[]) => {
    loads.push(keys)
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]))
  })
  expect(await Promise.all([ask('a'), ask('b'), ask('a'), ask('nobody')])).toEqual(['A', 'B', 'A', undefined])
  expect(await ask('c')).toBe('C')
  expect(loads).toEqual([['a', 'b', 'nobody'], ['c']])
})

it('fails for each of them when it cannot be answered, and only for them', async () => {
  let broken = true
  const ask = askTogether(async (keys: number[]) => {
    if (broken) throw new Error('away')
    return new Map(keys.map((key) => [key, key]))
  })
  const both = await Promise.allSettled([ask(1), ask(2)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  broken = false
  expect(await ask(3)).toBe(3)
})
