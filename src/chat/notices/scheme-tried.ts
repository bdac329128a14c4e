/** What trying a draft on past orders came to: said in the chat of the marketer who asked. */
import type { Draft } from '../../schemes/drafts.ts'
import type { DryRun } from '../../schemes/dry-run/tally.ts'
import type { SchemeRefusal } from '../../schemes/store.ts'
import { go, type Say, words } from '../say.ts'
import { block } from './amounts.ts'
import { refusedWords, triedWords } from './scheme-desk.ts'
import { schemeName } from './schemes.ts'

export function triedSay({ code, rev, document }: Draft, run: DryRun): Say {
  return {
    ...block([words('schemes-tried-head', { name: schemeName(document.name) }), ...triedWords(run)]),
    choices: choicesOf(code, rev),
  }
}

/** There is nothing to try it on, and why. */
export function untriedSay({ code, rev, document }: Draft, refusal: SchemeRefusal): Say {
  const name = schemeName(document.name)
  return {
    ...block([words('schemes-tried-not', { name }), refusedWords(refusal)]),
    choices: choicesOf(code, rev),
  }
}

const choicesOf = (code: string, rev: number) => [
  go(words('scheme-draft-publish'), 'scheme-draft', 'publish', { code, rev }),
  go(words('scheme-draft-change'), 'scheme-draft', 'change', { code }),
  go(words('scheme-draft-leave'), 'schemes'),
]
