import { expect, test } from 'vitest'
import { sparingly } from '../../src/web/campaigns/sparingly.ts'

test('what takes a second to count is counted once for all who look, and again after twenty seconds or a failure', async () => {
  let now = 0
  let counts = 0
  let fails = false
  const look = sparingly(
    async (id) => {
      counts++
      now += 1_000
      if (fails) throw new Error('away')
      return id * 100 + counts
    },
    () => now,
  )
  expect(await Promise.all([look(1), look(1)])).toEqual([101, 101])
  now += 18_000
  expect(await look(1)).toBe(101)
  now += 2_001
  expect(await look(1)).toBe(102)
  now += 30_000
  fails = true
  await expect(look(1)).rejects.toThrow('away')
  fails = false
  expect(await look(1)).toBe(104)
})
