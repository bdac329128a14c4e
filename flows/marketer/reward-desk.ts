/** Rewards as the brand's desk sees them: what runs out, what is owed in points, the register, and the terms. */
import { z } from 'zod'
import {
  answer,
  type Ctx,
  defineFlow,
  go,
  money,
  type Next,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { rewardName } from '../../src/chat/notices/rewards.ts'
import { financialYear } from '../../src/dues/bill-number.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import {
  terms as allTerms,
  changeTerm,
  choiceOf,
  isNumber,
  type Term,
  type TermGroup,
  termChoices,
  termGroups,
  typedTerm,
} from '../../src/rewards/change-term.ts'
import { rewardsOn } from '../../src/rewards/reward.ts'
import { few } from '../../src/rewards/running-out.ts'
import { type RewardTerms, rewardTerms } from '../../src/rewards/settings.ts'

const Data = z.object({
  paper: z.enum(['liability', 'register']).default('liability'),
  year: z.string().max(7).default(''),
  group: z.enum(['rewards', 'codes']).default('rewards'),
  term: z.enum(allTerms).default('adjustCap'),
  value: z.union([z.number(), z.string().max(20)]).default(0),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const toAll = go(words('reward-desk-all'), 'reward-desk')
const toTerms = (group: TermGroup) =>
  go(words(`reward-desk-terms-${group}`), 'reward-desk', 'terms', { group })
const groupOf = (term: Term): TermGroup =>
  termGroups.codes.some((each) => each === term) ? 'codes' : 'rewards'
const mostShown = 15
const may = (ctx: Ctx) => can(ctx.who, 'manage-rewards', 'brand')
const mayChange = (ctx: Ctx) => can(ctx.who, 'set-reward-terms', 'brand')
const notAllowed = (): Next<Data> => ({ rest: { ...words('chat-not-allowed'), choices: [menu] } })

/** What runs out stands first; what nobody can run out of, last. */
const list = act(async (ctx): Step => {
  if (!may(ctx)) return notAllowed()
  const today = dayIn(ctx.now, ctx.brand.timeZone)
  const all = await rewardsOn(ctx.tx.client, ctx.vault?.keyId ?? null, today)
  const sorted = all.toSorted((a, b) => (a.left ?? Infinity) - (b.left ?? Infinity))
  const lines = sorted.slice(0, mostShown).map(({ name, code, points, left, locked }) =>
    words('reward-desk-line', {
      ...{ name: rewardName(name), code, points, locked },
      left: left ?? 'any',
      state: left === null ? 'any' : left === 0 ? 'none' : left <= few ? 'few' : 'enough',
    }),
  )
  const more = all.length - lines.length
  const rest = more > 0 ? [words('gift-desk-more', { count: more })] : []
  const year = financialYear(today)
  const choices = [
    go(words('reward-desk-liability'), 'reward-desk', 'paper', { paper: 'liability' }),
    ...[year, yearBefore(year)].map((each) =>
      go(words('reward-desk-register', { year: each }), 'reward-desk', 'paper', {
        paper: 'register',
        year: each,
      }),
    ),
    toTerms('rewards'),
    toTerms('codes'),
  ]
  const head = words('reward-desk-list', { count: all.length })
  return { rest: { ...block([head, ...lines, ...rest]), choices: [...choices, menu] } }
})

function yearBefore(year: string): string {
  const from = Number(year.slice(0, 4)) - 1
  return `${from}-${year.slice(2, 4)}`
}

const paper = act(async (ctx): Step => {
  const { person } = ctx.who
  if (!may(ctx) || !person) return notAllowed()
  const { paper: which, year } = ctx.data
  const to = { conversationId: ctx.conversation.id, personId: person.id }
  await ctx.later('reward-paper', { key: ctx.key, paper: which, year, ...to })
  return { rest: { ...words('reward-desk-coming'), choices: [toAll, menu] } }
})

function shown(term: Term, found: RewardTerms): Words {
  if (!isNumber(term))
    return words('reward-term-set', { name: nameOf(term), what: choiceWords(term, choiceOf(term, found)) })
  const value = found[term]
  return words('reward-term', { term, value, percent: value / 100, amount: money(value) })
}

const nameOf = (term: Term) => words('reward-term-name', { term })
const choiceWords = (term: Term, choice: string) =>
  words('reward-term-choice', { which: `${term}-${choice}` })

const terms = act(async (ctx): Step => {
  if (!may(ctx)) return notAllowed()
  const found = await rewardTerms(ctx.tx.client)
  const { group } = ctx.data
  const own = termGroups[group]
  const choices = mayChange(ctx) ? own.map((term) => go(nameOf(term), 'reward-desk', 'change', { term })) : []
  const head = words('reward-desk-terms-head', { group, may: mayChange(ctx) ? 'yes' : 'no' })
  return {
    rest: { ...block([head, ...own.map((term) => shown(term, found))]), choices: [...choices, toAll, menu] },
  }
})

const what = ask<number>({
  say: async (ctx) => {
    const { term } = ctx.data
    return block([shown(term, await rewardTerms(ctx.tx.client)), words('reward-term-what', { term })])
  },
  hear: { text: (text, { data: { term } }) => (isNumber(term) ? typedTerm(term, text) : undefined) },
  numbers: true,
  then: (value): Next<Data> => ({ to: 'changed', set: { value } }),
})

const which = ask<string>({
  say: async (ctx) => {
    const { term } = ctx.data
    const choices = isNumber(term)
      ? []
      : termChoices[term].of.map((each) => answer(choiceWords(term, each), each))
    const now = shown(term, await rewardTerms(ctx.tx.client))
    return { ...block([now, words('reward-term-which')]), choices: [...choices, toTerms(groupOf(term))] }
  },
  hear: { choice: z.string().max(20) },
  then: (value): Next<Data> => ({ to: 'changed', set: { value } }),
})

const changed = act(async (ctx: At): Step => {
  const { term, value } = ctx.data
  const done = await changeTerm(ctx.tx, { term, value, by: ctx.who.person?.id ?? 0 })
  if (!done.ok) return { end: { ...words('chat-not-allowed'), choices: [toTerms(groupOf(term)), menu] } }
  const now = shown(term, await rewardTerms(ctx.tx.client))
  return { end: { ...block([words('reward-term-changed'), now]), choices: [toTerms(groupOf(term)), menu] } }
})

export const rewardDesk = defineFlow<Data>({
  id: 'reward-desk',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: {
    ...{ list, paper, terms, what, which, changed },
    change: act((ctx) => {
      if (!mayChange(ctx)) return notAllowed()
      return { to: isNumber(ctx.data.term) ? 'what' : 'which' }
    }),
  },
})
