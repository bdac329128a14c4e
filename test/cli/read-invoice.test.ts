import { expect, it } from 'vitest'
import { runReadInvoice } from '../../src/cli/read-invoice.ts'

async function run(...args: string[]) {
  const rows: string[] = []
  const code = await runReadInvoice(args, (row) => rows.push(row))
  return { code, rows }
}

it('answers each file with one line of JSON, in order, also those that are no bill or not there', async () => {
  const { code, rows } = await run('no-such-file.jpg', 'package.json', '.')
  expect(code).toBe(0)
  expect(rows.map((row) => JSON.parse(row))).toMatchObject([
    {
      file: 'no-such-file.jpg',
      verdict: 'unreadable',
      total: null,
      checks: [{ evidence: 'There is no such file.' }],
    },
    { file: 'package.json', verdict: 'unreadable', checks: [{ name: 'not-a-picture' }] },
    { file: '.', verdict: 'unreadable' },
  ])
})

it('says how to use it when it is asked for nothing', async () => {
  expect(await run()).toMatchObject({ code: 2 })
  expect(await run('--country', 'india', 'a.jpg')).toMatchObject({ code: 2 })
})
