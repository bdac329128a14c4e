/** Publishing in chat when it does not go straight: rights, mistakes, two marketers, repeats, other languages. */
import { beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, runTries } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
const typed = 'haldi 50 1%, 200 2% till 31 dec'

test('only who may publish sees schemes, whatever they tap or type', async () => {
  const { street, nita } = desk
  const rep = await street.phoneOf(await street.person('Ravi', { party: 'brand', role: 'rep' }), 'ravi')
  expect((await rep.asks('schemes')).text).toBe('That is not open to you here.')
  expect((await rep.asks('new scheme')).text).toBe('That is not open to you here.')
  await nita.asks(typed)
  await street.db.pool.query(`update membership set role = 'rep' where person_id = $1`, [desk.marketers])
  expect((await nita.taps('Publish')).text).toBe('That is not open to you here.')
  expect(await street.rows('select 1 from scheme')).toEqual([])
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks('scheme haldi 50 1% till 31 dec')).text).not.toContain('Draft')
})

test('what does not go together is said, and only that part is asked again', async () => {
  const { nita } = desk
  const told = await nita.asks('haldi 200 2%, 50 1% till 31 dec')
  expect(told.text).toContain('every slab must begin above the one before it')
  expect(told.text).toContain('From how many pieces')
  expect((await nita.asks('50 1%, 200 2%')).text).toContain('1 % off from 50 pc, 2 % from 200 pc')
})

test('goods nobody knows are asked again, unclear ones offered; nothing typed is lost', async () => {
  const { nita } = desk
  const none = await nita.asks('qzxv 50 1% till 31 dec')
  expect(none.text).toContain('I know no goods called “qzxv”')
  const which = await nita.asks('ghee noodles')
  expect(which.text).toBe('Which do you mean by “ghee noodles”?')
  expect((await nita.taps('All 2 of these')).text).toContain('Draft: ghee noodles 50')
})

test('a second marketer publishes what the first one drafted; a double tap publishes once', async () => {
  const { street, nita } = desk
  await nita.asks(typed)
  const other = await street.person('Amit', { party: 'brand', role: 'marketer' })
  const amit = await street.phoneOf(other, 'amit')
  await amit.asks('schemes')
  await amit.taps('✏️ Haldi 100g 50-200')
  const key = await amit.keyOf('Publish')
  await amit.does({ kind: 'tap', key })
  await amit.does({ kind: 'tap', key })
  expect((await nita.taps('Publish')).text).toContain('is not there any more')
  expect(await street.rows('select version, created_by from scheme')).toEqual([
    { version: 1, created_by: other },
  ])
})

test('a tap on an old preview never publishes what it did not show', async () => {
  const { street, nita } = desk
  await nita.asks(typed)
  const key = await nita.keyOf('Publish')
  await nita.taps('Change')
  await nita.taps('What it gives')
  await nita.asks('50 3%')
  const [told] = await nita.does({ kind: 'tap', key })
  expect(told?.text).toContain('was changed meanwhile')
  expect(told?.text).toContain('3 % off from 50 pc')
  expect(await street.rows('select 1 from scheme')).toEqual([])
})

test('a draft that changed while it was tried is not told of as if it were the same', async () => {
  const { street, nita } = desk
  await nita.asks(typed)
  await nita.taps('Try on past orders')
  await nita.asks('schemes')
  await nita.taps('✏️ Haldi 100g 50-200')
  await nita.taps('Change')
  await nita.taps('The budget')
  await nita.asks('50,000')
  await runTries(street)
  expect(await nita.hears()).toEqual([])
})

test('dropping asks first; a restart in the middle and back lose nothing', async () => {
  const { street, nita } = desk
  await nita.asks('new scheme')
  await nita.taps('% by pieces')
  const again = street.restarted(nita)
  expect((await again.asks('50 1%')).text).toContain('On which goods?')
  expect((await again.asks('back')).text).toContain('From how many pieces')
  await again.asks('60 1%')
  await again.asks('haldi')
  await again.taps('Till Mon 30 Nov')
  await again.taps('All shops')
  await again.taps('No limit')
  await again.taps('Drop the draft')
  expect((await again.asks('no')).text).toContain('Draft: Haldi 100g 60')
  await again.taps('Drop the draft')
  expect((await again.asks('yes')).text).toContain('is dropped')
  expect(await street.rows('select 1 from scheme_draft')).toEqual([])
})

test.each(['hi', 'hi-Latn'])(
  'making and trying a scheme is spoken in %s, without English left over',
  async (language) => {
    const { street, nita } = await openDesk(language)
    const told = [await nita.asks('schemes'), await nita.asks('new scheme')]
    for (const answer of ['2', '₹5,000 1%, ₹20,000 2%', '1', '31 dec', '2', 'a'])
      told.push(await nita.asks(answer))
    told.push(await nita.asks('cancel'), await nita.asks('haldi 50 1% till 31 dec budget ₹5,000'))
    told.push(await nita.asks('1'))
    await runTries(street)
    told.push(...(await nita.hears()), await nita.asks('2'), await nita.asks('schemes'))
    const said = told.flatMap(({ text, choices }) => [text, ...choices]).join('\n')
    expect(said).not.toMatch(
      /\b(?:the|shops?|tap|type|which|till|from|draft of|given|would|pieces|cost|publish)\b/i,
    )
  },
)
