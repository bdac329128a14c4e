/** Who is told of what becomes of a return, and in which words. */
import type { Reason } from '../../returns/transitions.ts'
import type { ReturnLine, ReturnView } from '../../returns/types.ts'
import type { Notice } from '../announce.ts'
import { type Attached, type Choice, go, money, type Say, type Words, words } from '../say.ts'
import { amount, block } from './amounts.ts'

export type ReturnNews = 'asked' | 'withdrawn' | 'decided' | 'settled'

/** Whom it concerns: the shop's questions go to the desk, the desk's answers to the shop. */
export function returnNotices(news: ReturnNews, goods: ReturnView): Notice[] {
  const office = { distributor: goods.distributor.id, roles: ['owner', 'biller'] }
  const shop = { outlet: goods.outlet.id, roles: ['owner'], also: goods.person.id }
  if (news === 'asked') return [{ listener: office, say: askedSay(goods) }]
  if (news === 'withdrawn')
    return [{ listener: office, say: { ...head(goods, 'notice-desk-return-withdrawn'), choices: [toList] } }]
  const collecting = { distributor: goods.distributor.id, roles: ['godown'] }
  const told = { listener: shop, say: shopSay(goods) }
  return news === 'decided' && goods.status === 'decided'
    ? [told, { listener: collecting, say: collectSay(goods) }]
    : [told]
}

/** Tells all concerned from within a turn; whoever acts is left out. */
export function tellReturn(
  ctx: { tell(listener: Notice['listener'], say: Say): void },
  news: ReturnNews,
  goods: ReturnView,
): void {
  for (const { listener, say } of returnNotices(news, goods)) ctx.tell(listener, say)
}

export const aboutReturn = ({ number, outlet }: ReturnView): Words =>
  words('notice-return-about', { number: String(number), outlet: outlet.name })

function head(goods: ReturnView, key: string): Words {
  const { number, outlet, distributor, decidedBy, creditNote } = goods
  return words(key, {
    number: String(number),
    outlet: outlet.name,
    code: outlet.code,
    distributor: distributor.name,
    who: decidedBy ?? '',
    note: creditNote?.number ?? '',
    amount: money(creditNote?.amount ?? 0),
  })
}

export const reasonName = (reason: Reason): Words => words(`return-reason-${reason}`)

/** "• Haldi 100g: 4 pc, damaged (order 1042)" */
export const askedWords = (line: ReturnLine): Words =>
  words('notice-return-line', {
    name: line.name,
    amount: amount(line.pieces, line.caseSize),
    reason: reasonName(line.reason),
    order: String(line.orderNumber),
    photo: line.fileId === null ? 'no' : 'yes',
  })

/** "• Haldi 100g: 2 pc of 4 accepted – “…”", "✗ Ghee: not accepted – “…”" */
export function decidedWords(line: ReturnLine): Words {
  const { name, pieces, accepted, caseSize, why } = line
  const some = accepted === null ? 'open' : accepted === 0 ? 'none' : accepted < pieces ? 'some' : 'all'
  return words('notice-return-decided-line', {
    ...{ name, some, asked: amount(pieces, caseSize), accepted: amount(accepted ?? 0, caseSize) },
    ...{ known: why ? 'yes' : 'no', why: why ? whyWords(why) : '' },
  })
}

export const whyNots = ['too-late', 'not-ours', 'not-so', 'no-return'] as const
const mark = '@'
/** Reasons picked from a list are stored by name, so that each shop reads them in its language. */
export const storedWhy = (why: (typeof whyNots)[number]): string => `${mark}${why}`
function whyWords(stored: string): Words {
  const known = whyNots.find((why) => storedWhy(why) === stored)
  return known ? words(`return-why-${known}`) : words('return-why-typed', { text: stored })
}

export function collectedWords(line: ReturnLine): Words {
  const { name, saleable, damaged, credit } = line
  const args = { name, saleable: saleable ?? 0, damaged: damaged ?? 0, credit: money(credit ?? 0) }
  return words('notice-return-collected-line', args)
}

const toList: Choice = go(words('return-desk-all'), 'return-desk')
const seeing = ({ id }: ReturnView): Choice => go(words('return-see'), 'return', 'detail', { goods: id })

export const deciding = ({ id }: ReturnView): Choice[] => [
  go(words('return-desk-accept'), 'return-desk', 'accept', { goods: id }),
  go(words('return-desk-by-line'), 'return-desk', 'decide', { goods: id }),
]

export const collecting = ({ id }: ReturnView): Choice[] => [
  go(words('return-desk-collect'), 'return-desk', 'collect', { goods: id }),
]

function askedSay(goods: ReturnView): Say {
  const parts = [head(goods, 'notice-desk-return'), ...goods.lines.map(askedWords)]
  return { ...block(parts), about: aboutReturn(goods), choices: deciding(goods) }
}

function collectSay(goods: ReturnView): Say {
  const lines = goods.lines.filter(({ accepted }) => (accepted ?? 0) > 0)
  const parts = [head(goods, 'notice-desk-return-collect'), ...lines.map(decidedWords)]
  return { ...block(parts), about: aboutReturn(goods), choices: collecting(goods) }
}

function shopSay(goods: ReturnView): Say {
  const settled = goods.status === 'settled'
  const key = settled
    ? goods.creditNote
      ? 'notice-shop-return-settled'
      : 'notice-shop-return-nothing'
    : goods.status === 'refused'
      ? 'notice-shop-return-refused'
      : 'notice-shop-return-decided'
  const lines = settled
    ? goods.lines.filter(({ credit }) => (credit ?? 0) > 0).map(collectedWords)
    : goods.lines.map(decidedWords)
  const parts = [head(goods, key), ...lines]
  return { ...block(parts), about: aboutReturn(goods), choices: [seeing(goods)] }
}

/** The picture of a line, once it was fetched, for those who decide. */
export function photoNotice(goods: ReturnView, line: ReturnLine, attachment: Attached): Notice {
  const text = words('notice-desk-return-photo', {
    number: String(goods.number),
    outlet: goods.outlet.name,
    name: line.name,
    reason: reasonName(line.reason),
  })
  const say: Say = { ...text, attachment, about: aboutReturn(goods), choices: deciding(goods) }
  return { listener: { distributor: goods.distributor.id, roles: ['owner', 'biller'] }, say }
}
