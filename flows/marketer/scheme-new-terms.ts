/** When a scheme holds, whom it is for, and what it may cost. */
import { z } from 'zod'
import { saysNo } from '../../src/catalog/reply-words.ts'
import { answer, day, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { dayOf } from '../../src/orders/typed-day.ts'
import { addDays } from '../../src/orders/zone.ts'
import type { Cap } from '../../src/schemes/parts.ts'
import { audiences, placesNamed } from '../../src/schemes/places.ts'
import { datesIn } from '../../src/schemes/typed/dates.ts'
import { typedScheme } from '../../src/schemes/typed/scheme.ts'
import { plainText } from '../../src/schemes/typed/words.ts'
import { type Data, type Making, type Then, today } from './scheme-new-state.ts'

const { ask } = stepsOf<Data>()

const Dates = z.object({ from: z.string().optional(), until: z.string() })

const monthEnd = (from: string, months: number): string =>
  new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + months, 0))
    .toISOString()
    .slice(0, 10)

export const until = ask<z.infer<typeof Dates>>({
  say: (ctx) => {
    const now = today(ctx)
    const days = [...new Set([monthEnd(now, 1), addDays(now, 30), monthEnd(now, 2)])]
    return {
      ...words('scheme-new-until'),
      choices: days.map((last) => answer(words('scheme-new-until-day', { day: day(last) }), { until: last })),
    }
  },
  hear: { choice: Dates, text: readDates },
  then: ({ from, until: last }): Then => ({ to: 'next', set: { from, until: last } }),
})

function readDates(text: string, ctx: Making): z.infer<typeof Dates> | undefined {
  const plain = plainText(text)
  const named = datesIn(plain, today(ctx))
  const last = named.until ?? dayOf(plain, today(ctx))
  return last === undefined ? undefined : { ...(named.from ? { from: named.from } : {}), until: last }
}

export const audience = ask({
  say: (): Say => ({
    ...words('scheme-new-audience'),
    choices: ['all', ...audiences].map((of) => answer(words('scheme-new-audience-of', { of }), { of })),
  }),
  hear: {
    choice: z.object({ of: z.enum(['all', ...audiences]) }),
    text: (text) =>
      /^(?:all|all shops|everyone|sab|sabhi|सब|सभी)$/iu.test(text.trim())
        ? { of: 'all' as const }
        : undefined,
  },
  then: ({ of }): Then =>
    of === 'all' ? { to: 'next', set: { to: {} } } : { to: 'whom', set: { audience: of } },
})

const Codes = z.object({ codes: z.array(z.string()).min(1).max(50) })

export const whom = ask<z.infer<typeof Codes> | { unknown: string }>({
  say: async (ctx): Promise<Say> => {
    const of = ctx.data.audience ?? 'classes'
    const found = await placesNamed(ctx.tx.client, of, '')
    const label = ({ code, name }: { code: string; name: string }) =>
      code === name ? code : `${name} (${code})`
    return {
      ...words('scheme-new-whom', { of }),
      choices: found.map((place) => answer(label(place), { codes: [place.code] })),
    }
  },
  hear: { choice: Codes, text: readPlaces },
  then: (said, { data: { audience: of = 'classes' } }): Then =>
    'unknown' in said
      ? { again: words('scheme-new-whom-none', { text: said.unknown }) }
      : { to: 'next', set: { to: { [of]: said.codes }, audience: undefined } },
})

/** "A, B" or "beat 3, vastrapur": every one of them by its code or name. */
async function readPlaces(text: string, { tx, data: { audience: of = 'classes' } }: Making) {
  const codes: string[] = []
  for (const each of text.split(/[,;]/u).slice(0, 50)) {
    const named = each.trim()
    if (named === '') continue
    const found = await placesNamed(tx.client, of, named)
    const same = found.filter(({ code, name }) =>
      [code, name].some((it) => it.toLowerCase() === named.toLowerCase()),
    )
    const meant = same.length > 0 ? same : found
    if (meant.length !== 1 || !meant[0]) return { unknown: named }
    codes.push(meant[0].code)
  }
  return codes.length > 0 ? { codes } : undefined
}

const Budget = z.object({ none: z.literal(true) })

export const budget = ask<z.infer<typeof Budget> | { caps: readonly Cap[] }>({
  say: () => ({
    ...words('scheme-new-budget'),
    choices: [answer(words('scheme-new-budget-none'), { none: true })],
  }),
  hear: {
    choice: Budget,
    text: (text, ctx) => {
      if (saysNo(text)) return { none: true as const }
      const { caps } = typedScheme(
        /budget|per |har |हर|बजट/iu.test(text) ? text : `budget ${text}`,
        today(ctx),
      )
      return caps.length > 0 ? { caps } : undefined
    },
  },
  numbers: true,
  then: (said): Then => ({ to: 'next', set: { caps: 'none' in said ? [] : [...said.caps] } }),
})
