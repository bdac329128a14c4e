/** The loyalty programme of the demo: what earns points, three boosters, and tiers. */
import { addDays } from '../orders/zone.ts'

const named = (en: string, hi: string, latn: string) => ({ en, hi, 'hi-Latn': latn })

/** Documents by code, for a trade that began `since` days before `today`. */
export function demoRules(began: string, today: string): Readonly<Record<string, object>> {
  const timeZone = 'Asia/Kolkata'
  const always = { from: began, until: addDays(today, 365), timeZone }
  const lately = { from: addDays(today, -20), until: addDays(today, 20), timeZone }
  const rule = (name: object, body: object, more: object = {}) => ({
    v: 1,
    name,
    window: always,
    rule: body,
    ...more,
  })
  const month = { points: 150, every: 'month' }
  return {
    'SURAJ-CLUB': rule(named('Suraj Club', 'सूरज क्लब', 'Suraj Club'), {
      kind: 'programme',
      expiryMonths: 12,
      tiers: [
        { tier: 'silver', name: named('Silver', 'सिल्वर', 'Silver'), from: 20_000_00, times: 100 },
        { tier: 'gold', name: named('Gold', 'गोल्ड', 'Gold'), from: 60_000_00, times: 150 },
        { tier: 'platinum', name: named('Platinum', 'प्लैटिनम', 'Platinum'), from: 2_00_000_00, times: 200 },
      ],
    }),
    BASE: rule(named('1 point per ₹100', 'हर ₹100 पर 1 पॉइंट', 'Har ₹100 par 1 point'), {
      kind: 'value',
      milli: 1_000,
    }),
    'SPICE-PIECE': rule(
      named('Spices: 1 point per 2 pieces', 'मसाले: 2 पीस पर 1 पॉइंट', 'Masale: 2 piece par 1 point'),
      { kind: 'pieces', milli: 500, per: 'piece', priority: 1 },
      { goods: { categories: ['Spices'] } },
    ),
    'NEW-LAUNCH': rule(
      named('New product', 'नया प्रोडक्ट', 'Naya product'),
      { kind: 'launch', points: 25, orders: 2 },
      { goods: { launchedSince: addDays(today, -120) } },
    ),
    'RANGE-12': rule(named('12 products a month', 'महीने में 12 प्रोडक्ट', 'Mahine mein 12 product'), {
      kind: 'range',
      distinct: 12,
      ...month,
    }),
    'FOUR-WEEKS': rule(named('Four weeks in a row', 'लगातार चार हफ़्ते', 'Lagataar chaar hafte'), {
      kind: 'streak',
      weeks: 4,
      points: 100,
    }),
    'NOODLES-3X': rule(
      named('Noodles ×3', 'नूडल्स ×3', 'Noodles ×3'),
      { kind: 'booster', gives: { times: 300 }, budget: 25_000, perOutlet: 500 },
      { goods: { categories: ['Noodles'] }, window: lately },
    ),
    'BISCUIT-50': rule(
      named('48 biscuits, 50 points', '48 बिस्किट, 50 पॉइंट', '48 biscuit, 50 points'),
      { kind: 'booster', gives: { fixed: 50, from: 48 }, perOutlet: 200 },
      { goods: { categories: ['Biscuits'] }, window: lately },
    ),
    'SLOW-2X': rule(
      named('Slow movers ×2', 'धीमे माल ×2', 'Dheeme maal ×2'),
      { kind: 'booster', gives: { times: 200 }, slowDays: 14, budget: 15_000 },
      { window: { ...lately, from: addDays(today, -3) } },
    ),
  }
}
