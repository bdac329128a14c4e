import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { forgetLists, keepList, listsOf } from '../../src/campaigns/audience/lists.ts'
import { previewOf } from '../../src/campaigns/audience/preview.ts'
import { saveAudience } from '../../src/campaigns/audience/saved.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { readOutletCodes } from '../../src/imports/outlet-codes.ts'
import { lentDb } from '../support/lent-db.ts'

const csv = (text: string) => readOutletCodes(new TextEncoder().encode(text))

test('codes are found under their heading or in the first column, in a table as in a workbook, each once', async () => {
  expect(await csv('Shop;Outlet code\nOm;R-1\nJay;R-2\nOm;R-1\n;\n')).toEqual({
    ok: true,
    codes: ['R-1', 'R-2'],
  })
  expect(await csv('R-1\nR-2\n')).toEqual({ ok: true, codes: ['R-1', 'R-2'] })
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Shops').addRows([
    ['Name', 'Code'],
    ['Om', 'R-1'],
    ['Jay', 1042],
  ])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  expect(await readOutletCodes(bytes)).toEqual({ ok: true, codes: ['R-1', '1042'] })
  expect(await csv('code\n')).toEqual({ ok: false, why: 'none' })
  expect(await csv('%PDF-1.7 …')).toEqual({ ok: false, why: 'unreadable' })
  const many = Array.from({ length: 100_001 }, (_, n) => `R-${n}`)
  expect(await csv(many.join('\n'))).toEqual({ ok: false, why: 'too-many' })
})

test('others have their turn while a long list is read', async () => {
  const text = Array.from({ length: 30_000 }, (_, n) => `R-${n}`).join('\n')
  let turns = 0
  let over = false
  const count = () => {
    turns++
    if (!over) setImmediate(count)
  }
  setImmediate(count)
  await csv(text)
  over = true
  expect(turns).toBeGreaterThan(10)
})

test('a long list is kept beside the audience that names it, its unknown codes are named, and it can be left out as well', async () => {
  const db = await lentDb()
  await db.pool.query(
    `insert into outlet (code, name) select 'R-' || n, 'Shop ' || n from generate_series(1, 3000) n`,
  )
  await db.pool.query(`update outlet set status = 'closed' where code = 'R-3'`)
  const now = new Date('2026-11-25T05:00:00Z')
  const codes = ['r-1', ...Array.from({ length: 2_500 }, (_, n) => `R-${n + 2}`), 'X-1', 'X-2']
  await inTransaction(db, async (tx) => {
    const list = await keepList(tx, { name: 'shops.csv', codes, by: null, now })
    expect(list).toMatchObject({
      name: 'shops.csv',
      outlets: 2_501,
      unknown: 2,
      unknownCodes: ['X-1', 'X-2'],
    })
    const where = { is: 'list' as const, list: list.id }
    const outlets = async (condition: object) =>
      (await previewOf(tx, { to: {}, where: condition as typeof where }, now)).outlets
    expect(await outlets(where)).toBe(2_500)
    expect(await outlets({ not: where })).toBe(499)
    await saveAudience(tx, { name: 'visited', document: { to: {}, where: { not: where } }, by: null, now })
    const unused = await keepList(tx, { name: 'old.csv', codes: ['R-1'], by: null, now })
    await forgetLists(tx.client, new Date('2026-12-20T05:00:00Z'))
    expect(await listsOf(tx.client, [], 9)).toHaveLength(2)
    await forgetLists(tx.client, new Date('2026-12-26T05:00:00Z'))
    expect((await listsOf(tx.client, [unused.id], 9)).map(({ name }) => name)).toEqual(['shops.csv'])
    expect(await outlets(where)).toBe(2_500)
  })
})
