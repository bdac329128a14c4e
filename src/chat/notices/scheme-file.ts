/** What a file of schemes sent in chat holds, before any of it is published; or what is wrong with it. */
import type { Draft } from '../../schemes/drafts.ts'
import type { FileMistake } from '../../schemes/import.ts'
import { go, money, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { schemeName } from './schemes.ts'

const mostMistakes = 12
const choices = [go(words('schemes-all'), 'schemes'), go(words('chat-menu'), 'menu')]

export function schemeFileSay(name: string, drafts: readonly Draft[]): Say {
  const shown = drafts.map(({ code, rev }) => ({ code, rev }))
  return {
    ...block([words('schemes-file-head', { name, count: drafts.length }), ...drafts.map(draftWords)]),
    choices: [
      go(words('schemes-file-publish', { count: drafts.length }), 'scheme-file', 'publish', {
        drafts: shown,
      }),
      ...choices,
    ],
  }
}

function draftWords({ code, document, run, replaces }: Draft): Words {
  return words('schemes-file-line', {
    ...{ name: schemeName(document.name), code, replaces: replaces ?? 0, tried: run ? 'yes' : 'no' },
    ...{ orders: run?.gotOrders ?? 0, shops: run?.gotShops ?? 0, near: run?.nearShops ?? 0 },
    cost: money((run?.discount ?? 0) + (run?.freeValue ?? 0)),
  })
}

export function schemeFileRefusedSay(name: string, mistakes: readonly FileMistake[]): Say {
  const more = mistakes.length - mostMistakes
  return {
    ...block([
      words('schemes-file-refused', { name }),
      ...mistakes.slice(0, mostMistakes).map(mistakeWords),
      more > 0 ? words('schemes-file-more', { count: more }) : undefined,
    ]),
    choices,
  }
}

function mistakeWords({ row, code, reason, args }: FileMistake): Words {
  const what = words(reason, args)
  return row > 0 ? words('schemes-file-row', { row: String(row), code, what }) : what
}
