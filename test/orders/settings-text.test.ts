import { expect, test } from 'vitest'
import { typedSetting } from '../../src/orders/settings-text.ts'

const today = '2026-11-02'
test.each([
  ['cut-off 5', { set: 'cut-off', at: '17:00' }],
  ['Cutoff: 11:30 am', { set: 'cut-off', at: '11:30' }],
  ['कट-ऑफ ५ बजे', { set: 'cut-off', at: '17:00' }],
  ['hours 9-7', { set: 'hours', opens: '09:00', closes: '19:00' }],
  ['holiday 14/11', { set: 'holiday', day: '2026-11-14', open: false }],
  ['holiday 1 nov', { set: 'holiday', day: '2027-11-01', open: false }],
  ['holiday 14 nov off', { set: 'holiday', day: '2026-11-14', open: true }],
  ['छुट्टी 14 नवंबर', { set: 'holiday', day: '2026-11-14', open: false }],
  ['chhutti kal', { set: 'holiday', day: '2026-11-03', open: false }],
  ['minimum order ₹1,500', { set: 'minimum', amount: 150_000 }],
  ['back-order off', { set: 'short-lines', policy: 'cancel' }],
  ['काम के दिन सोम-शनि', { set: 'work-days', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }],
  ['West 4 days thu and mon', { set: 'beat-days', beat: 'West 4', days: ['mon', 'thu'] }],
  ['route west 4: r-12 > r-7', { set: 'route', beat: 'west 4', codes: ['R-12', 'R-7'] }],
  ['credit BLOCK', { set: 'credit', mode: 'block' }],
] as const)('“%s” is a setting', (text, setting) => {
  expect(typedSetting(text, today)).toEqual(setting)
})

test.each([
  ...['cut-off 25:00', 'cut-off soon', 'hours 7 pm to 9 am', 'holiday 31 feb', 'minimum lots', 'digest 500'],
  ...['remind 2', 'stock ghee 12', '2 noodles, 5 ghee', 'R-0012 limit 5000 15 days', 'haldi out', 'route 4'],
  ...['noodles for two days please', 'work days never', 'dispatch beat 4', 'x'.repeat(2_000)],
])('“%s” is none', (text) => {
  expect(typedSetting(text, today)).toBeUndefined()
})
