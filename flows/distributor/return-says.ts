/** How returns look at the desk, and what is asked about them. */
import {
  answer,
  type Choice,
  type Ctx,
  go,
  moment,
  money,
  type Say,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { amount, block } from '../../src/chat/notices/amounts.ts'
import {
  aboutReturn,
  askedWords,
  collectedWords,
  collecting,
  decidedWords,
  deciding,
  reasonName,
  storedWhy,
  whyNots,
} from '../../src/chat/notices/returns.ts'
import { can } from '../../src/people/can.ts'
import { usualSplit } from '../../src/returns/collect.ts'
import { returnsOfDistributor } from '../../src/returns/read.ts'
import type { ReturnLine, ReturnView } from '../../src/returns/types.ts'
import { type AtReturn, type Decided, goodsOf, lineOf, toReturns } from './return-state.ts'

const menu = go(words('chat-menu'), 'menu')

/** What is to be decided and to be collected at the distributors this person works for. */
export async function openReturns(ctx: Ctx): Promise<ReturnView[]> {
  const found: ReturnView[] = []
  for (const { id } of ctx.who.distributors)
    if (can(ctx.who, 'collect-return', { distributor: id }))
      found.push(...(await returnsOfDistributor(ctx.tx.client, id)))
  return found
}

export async function listSay(ctx: Ctx): Promise<Say> {
  const all = await openReturns(ctx)
  const asked = all.filter(({ status }) => status === 'asked').length
  const lines = all.slice(0, 20).map((goods) =>
    words('return-desk-line', {
      ...{ number: String(goods.number), outlet: goods.outlet.name, status: goods.status },
      ...{ at: moment(goods.askedAt), count: goods.lines.length },
    }),
  )
  const choices = all.slice(0, 20).map(({ id, number, outlet }) =>
    go(words('return-desk-one', { number: String(number), outlet: outlet.name }), 'return-desk', 'show', {
      goods: id,
    }),
  )
  const head = words('return-desk-list', { asked, collect: all.length - asked })
  return { ...block([head, ...lines]), choices: [...choices, menu] }
}

export function returnSay(ctx: Ctx, goods: ReturnView, before: Words[] = []): Say {
  const { number, outlet, person, status, lines, creditNote } = goods
  const told = status === 'settled' ? collectedWords : status === 'asked' ? askedWords : decidedWords
  const head = words('return-desk-return', {
    ...{ number: String(number), outlet: outlet.name, code: outlet.code, status },
    who: person.name,
  })
  const credit =
    creditNote && words('return-credit', { note: creditNote.number, amount: money(creditNote.amount) })
  const say = block([...before, head, ...lines.map(told), credit ?? undefined])
  return { ...say, about: aboutReturn(goods), choices: [...actionsOn(ctx, goods), toReturns()] }
}

function actionsOn(ctx: Ctx, goods: ReturnView): Choice[] {
  const at = { distributor: goods.distributor.id }
  if (goods.status === 'asked' && can(ctx.who, 'decide-return', at)) return deciding(goods)
  if (goods.status === 'decided' && can(ctx.who, 'collect-return', at)) return collecting(goods)
  return []
}

/** Every line with what was decided of it so far; the answer goes out once all are. */
export async function decideSay(ctx: AtReturn): Promise<Say> {
  const goods = await goodsOf(ctx)
  const { decided } = ctx.data
  const open = goods.lines.filter(({ line }) => !decided.some((each) => each.line === line))
  const lines = goods.lines.map((line) => draftWords(line, decided))
  const send = open.length === 0 ? 'return-desk-send' : 'return-desk-accept-rest'
  return {
    ...block([words('return-desk-which', { open: open.length, outlet: goods.outlet.name }), ...lines]),
    about: aboutReturn(goods),
    choices: [
      ...(decided.length > 0 ? [answer(words(send), { do: 'send' })] : []),
      ...goods.lines.map(({ line, name }) => answer(name, { do: 'line', line })),
    ],
  }
}

function draftWords(line: ReturnLine, decided: readonly Decided[]): Words {
  const decision = decided.find((each) => each.line === line.line)
  if (!decision) return askedWords(line)
  return decidedWords({ ...line, accepted: decision.accept, why: decision.why ?? null })
}

export async function lineSay(ctx: AtReturn): Promise<Say> {
  const line = lineOf(await goodsOf(ctx), ctx.data.line)
  const pieces = line?.pieces ?? 0
  return {
    ...words('return-desk-how-many', { name: line?.name ?? '', pieces }),
    choices: [
      answer(words('return-desk-take-all', { pieces }), { accept: pieces }),
      answer(words('return-desk-take-none'), { accept: 0 }),
    ],
  }
}

export async function whySay(ctx: AtReturn): Promise<Say> {
  const line = lineOf(await goodsOf(ctx), ctx.data.line)
  return {
    ...words('return-desk-why', { name: line?.name ?? '' }),
    choices: whyNots.map((why) => answer(words(`return-why-${why}`), { why: storedWhy(why) })),
  }
}

/** What came back: as its reasons let expect in one tap, all of one kind, or counted line by line. */
export async function collectSay(ctx: AtReturn): Promise<Say> {
  const goods = await goodsOf(ctx)
  const lines = goods.lines.filter(({ accepted }) => (accepted ?? 0) > 0)
  const split = usualSplit(goods)
  const mixed = split.some(({ saleable }) => saleable > 0) && split.some(({ damaged }) => damaged > 0)
  const usual = mixed ? [answer(words('return-desk-as-said'), { do: 'usual' })] : []
  return {
    ...block([
      words('return-desk-came', { number: String(goods.number), outlet: goods.outlet.name }),
      ...lines.map(acceptedWords),
    ]),
    about: aboutReturn(goods),
    choices: [
      ...usual,
      answer(words('return-desk-all-damaged'), { do: 'damaged' }),
      answer(words('return-desk-all-saleable'), { do: 'saleable' }),
      answer(words('return-desk-count'), { do: 'count' }),
      answer(words('return-desk-nothing-came'), { do: 'nothing' }),
    ],
  }
}

const acceptedWords = ({ name, accepted, caseSize, reason }: ReturnLine): Words =>
  words('return-desk-accepted-line', {
    name,
    amount: amount(accepted ?? 0, caseSize),
    reason: reasonName(reason),
  })

export async function countSay(ctx: AtReturn): Promise<Say> {
  const line = lineOf(await goodsOf(ctx), ctx.data.line)
  const pieces = line?.accepted ?? 0
  return {
    ...words('return-desk-count-line', { name: line?.name ?? '', pieces }),
    choices: [
      answer(words('return-desk-n-damaged', { pieces }), { saleable: 0, damaged: pieces }),
      answer(words('return-desk-n-saleable', { pieces }), { saleable: pieces, damaged: 0 }),
      answer(words('return-desk-nothing-came'), { saleable: 0, damaged: 0 }),
    ],
  }
}
