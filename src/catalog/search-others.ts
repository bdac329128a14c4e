import { foldWord } from './order-text/fold.ts'
import { cleanText } from './order-text/normalise.ts'
import { groceryWords } from './order-text/words/not-sold.ts'
import type { RivalGroup } from './order-text/words/rivals.ts'
import { buildDeletions, type Deletions, nearestKeys } from './search-fuzzy.ts'

/** Goods that are not ours: another maker's brand, or an article nobody here sells. `hint` names our nearest kind. */
export type OtherGoods = { readonly reason: 'rival' | 'not-sold'; readonly hint: string }

export type OthersTable = {
  readonly written: ReadonlyMap<string, OtherGoods>
  readonly sounds: ReadonlyMap<string, OtherGoods>
  readonly deletions: Deletions
}

function tokensOf(phrase: string): string {
  return (
    cleanText(phrase)
      .toLowerCase()
      .match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  ).join(' ')
}

/** Brands and groceries by their words. What the catalogue itself is called is never taken for somebody else's. */
export function buildOthers(rivals: readonly RivalGroup[], vocabulary: ReadonlySet<string>): OthersTable {
  const written = new Map<string, OtherGoods>()
  const sounds = new Map<string, OtherGoods>()
  const add = (phrase: string, goods: OtherGoods) => {
    const key = tokensOf(phrase)
    if (key === '' || vocabulary.has(key) || written.has(key)) return
    written.set(key, goods)
    const sound = foldWord(key)
    if (!key.includes(' ') && sound.length > 3 && !sounds.has(sound)) sounds.set(sound, goods)
  }
  for (const { hint, brands } of rivals) {
    for (const brand of brands.split(' ')) add(brand, { reason: 'rival', hint })
  }
  for (const word of groceryWords.split(' ')) add(word, { reason: 'not-sold', hint: '' })
  return { written, sounds, deletions: buildDeletions([...sounds.keys()].filter((key) => key.length > 5)) }
}

/** A single word that sounds like, or where slips are allowed is one slip away from, goods that are not ours. */
export function soundsLikeOther(others: OthersTable, word: string, slips: boolean): OtherGoods | undefined {
  const key = foldWord(word)
  const same = others.sounds.get(key)
  if (same || !slips || key.length < 6) return same
  const { keys, distance } = nearestKeys(others.deletions, key)
  return distance <= 1 ? others.sounds.get(keys[0] ?? '') : undefined
}
