import { expect, test } from 'vitest'
import { openStreet, owner } from './street.ts'

test('a double tap on yes takes the invite once and is answered once', async () => {
  const street = await openStreet()
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.opens(await street.invite(owner(street.outlet(2))))
  await asha.taps('English')
  const key = await asha.keyOf('Yes, that')
  expect(await asha.does({ kind: 'tap', key })).toHaveLength(1)
  expect(await asha.does({ kind: 'tap', key })).toHaveLength(0)
  expect(await street.rows(`select 1 from membership where outlet_id = $1`, [street.outlet(2)])).toHaveLength(
    1,
  )
})

test('of two people who open one invite the first who says yes is in, the other is told whom to ask', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  const asha = street.stranger('asha', { name: 'Asha' })
  const bina = street.stranger('bina', { name: 'Bina' })
  for (const each of [asha, bina]) {
    await each.opens(token)
    await each.taps('English')
  }
  expect((await bina.taps('Yes, that')).text).toContain('Welcome, Bina!')
  expect((await asha.taps('Yes, that')).text).toMatch(
    /^This invite was used already\. Please ask .+ for a new one\.$/,
  )
  expect(await street.rows(`select 1 from membership where outlet_id = $1`, [street.outlet(2)])).toHaveLength(
    1,
  )
})

test('both saying yes at the same moment makes one owner', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  const asha = street.stranger('asha', { name: 'Asha' })
  const bina = street.stranger('bina', { name: 'Bina' })
  for (const each of [asha, bina]) {
    await each.opens(token)
    await each.taps('English')
  }
  const told = await Promise.all([asha.taps('Yes, that'), bina.taps('Yes, that')])
  const texts = told.map(({ text }) => text)
  expect(texts.filter((text) => text.startsWith('Welcome, '))).toHaveLength(1)
  expect(texts.filter((text) => text.startsWith('This invite was used already.'))).toHaveLength(1)
})

test('the same person opening the link again is told they are in', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.opens(token)
  await asha.taps('English')
  await asha.taps('Yes, that')
  await asha.taps('Yes')
  await asha.taps('No offers')
  expect((await asha.opens(token)).text).toBe('You are in already: Om Stores 2 (R-T-2), owner.')
})
