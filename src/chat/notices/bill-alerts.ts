/** What bills show about distributors, in words: for the brand's desk alone. */
import type { AlertView } from '../../invoices/alerts.ts'
import type { Notice } from '../announce.ts'
import { go, money, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

/** So many are told one by one; more of them by their counts. */
const shown = 5

export function alertsNotice(alerts: readonly AlertView[]): Notice {
  const lines = alerts.length <= shown ? alerts.map(alertWords) : countsOf(alerts)
  return {
    listener: { brand: true, roles: ['marketer', 'operator'] },
    say: {
      ...block([words('bill-alerts-told', { count: alerts.length }), ...lines, words('bill-alerts-where')]),
      choices: [go(words('desk-menu-page'), 'sign-in'), go(words('chat-menu'), 'menu')],
    },
  }
}

/** "• Shreeji Distributors: 12 times goods for another's shop" */
function countsOf(alerts: readonly AlertView[]): Words[] {
  const alike = [...Map.groupBy(alerts, ({ distributor, kind }) => `${distributor.id} ${kind}`).values()]
  const most = alike.toSorted((a, b) => b.length - a.length)
  const rest = most.slice(shown).reduce((sum, { length }) => sum + length, 0)
  return [
    ...most.slice(0, shown).flatMap(([first, ...more]) =>
      first
        ? [
            words('bill-alerts-count', {
              ...{ distributor: first.distributor.name, kind: first.kind, count: more.length + 1 },
            }),
          ]
        : [],
    ),
    ...(rest > 0 ? [words('notice-digest-more', { count: rest })] : []),
  ]
}

export function alertWords({ kind, distributor, outlet, product, bill, detail }: AlertView): Words {
  const { promised, given, net, list, bills } = numbers(detail)
  const free = detail.free === true
  return words('bill-alert', {
    ...{ kind, distributor: distributor.name, outlet: outlet?.name ?? '', product: product ?? '' },
    ...{
      number: bill?.number ?? '',
      numbered: bill?.number ? 'yes' : 'no',
      bills,
      free: free ? 'yes' : 'no',
    },
    promised: free ? promised : money(promised),
    given: free ? given : money(given),
    percent: list > 0 ? Math.round((1 - net / list) * 100) : 0,
  })
}

const names = ['promised', 'given', 'net', 'list', 'bills'] as const

function numbers(detail: AlertView['detail']): Record<(typeof names)[number], number> {
  const of = (name: string) => (typeof detail[name] === 'number' ? (detail[name] as number) : 0)
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<(typeof names)[number], number>
}
