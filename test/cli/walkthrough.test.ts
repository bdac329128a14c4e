import { expect, it } from 'vitest'
import { startProcess } from '../support/process.ts'

it('plays the reorder story from a cold chat to delivered goods, and prints both sides', {
  timeout: 90_000,
}, async () => {
  const run = startProcess('src/cli/walkthrough.ts')
  const end = await run.exited
  const told = run.lines.join('\n')
  expect(told).toContain('taps: [The usual')
  expect(told).toMatch(/New order \d+/)
  expect(told).toContain('taps: [Accept]')
  expect(told).toContain('is on its way')
  expect(told).toContain('taps: [All received]')
  expect(end.code).toBe(0)
})
