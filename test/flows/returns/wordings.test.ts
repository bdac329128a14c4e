import { expect, test } from 'vitest'
import { openDesk, received } from './street.ts'

test.each([
  ['hi', 'Kiran', ['बिना फ़ोटो के', 'भेज दीजिए'], ['एक-एक करके', 'माल आ गया', 'सब ख़राब']],
  ['hi-Latn', 'Kiran', ['Bina photo ke', 'Bhej dijiye'], ['Ek-ek karke', 'Maal aa gaya', 'Sab kharab']],
])('a whole return is spoken in %s, without English left over', async (language, _who, shop, office) => {
  const desk = await openDesk({ language })
  await received(desk, { 'HAL-100': 40 })
  await desk.biller.hears()
  const told = [await desk.owner.asks('3 haldi wapas, kharab')]
  for (const tap of shop) told.push(await desk.owner.taps(tap))
  told.push(...(await desk.biller.hears()), await desk.biller.taps(office[0] ?? ''))
  told.push(await desk.biller.asks('2'))
  for (const tap of office.slice(1)) told.push(await desk.biller.taps(tap))
  told.push(
    ...(await desk.owner.hears()),
    await desk.owner.asks(language === 'hi' ? 'मेरे रिटर्न' : 'mere return'),
  )
  const english = /\b(the|your|which|how many|waiting|why|accept|damaged|knows|takes back|withdraw)\b/i
  const said = told.flatMap(({ text, choices }) => [text, ...choices])
  expect(said.filter((each) => english.test(each))).toEqual([])
  expect(said.join('\n')).toContain('₹63')
})
