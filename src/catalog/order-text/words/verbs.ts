import type { Role } from './phrases.ts'

/**
 * Verbs of sending, giving, taking, noting and wanting, in the endings Hindi and Gujarati give them when something is asked
 * for. Lists of whole words never end: bhijwaiyega, mangwaenge, pahunchwana.
 */
const stems =
  '(?:bh[ei]j+|bhij+|bheij|ma+ng[aw]|likh|lik|da+l|rakh|pa(?:hu|hau|u)n?ch|pohch|pohoch|lag|dil|nikal|nikaal|chadh|mokal|mokl|pack|bhar)'
const endings =
  '(?:a?[wv]?a?)?(?:o+|na+|ne|ni|naa?|iye|iyega|iyo|ijiye|iega|iyey|ye|yega|yiye|ao|aao|en|ein|ay|aye|do|de+|dena|dijiye|dijie|dijiyega|dijo|denge|doge|enge|oge|ega|egi|wado|vado|unga|ungi|oonga|jo|vo|so)'
const asks = new RegExp(`^${stems}${endings}$`)
const takes = /^(?:le|lo|lena|lenge|lunga|lungi|loonga|lijiye|lijiyega|lejo|leni|lene)$/
const gives = /^(?:d[eo]+|dena|deni|dene|dijiye|dijiyega|dijye|dedo|doge|denge|dijo|dede)$/
const promises = /^(?:(?:kar|de|bhej)?(?:d[uo]+ng[ai]|deng[ei])|karung[ai]|karenge|bharung[ai])$/

const known = new Map<string, Role | undefined>()
const mostKnown = 20_000

function find(word: string): Role | undefined {
  if (word.length > 16) return undefined
  if (promises.test(word)) return 'promise'
  return asks.test(word) || takes.test(word) || gives.test(word) ? 'send' : undefined
}

/** What a verb form that is in no list does to the order; undefined for every other word. */
export function verbRole(word: string): Role | undefined {
  if (!known.has(word)) {
    if (known.size >= mostKnown) known.clear()
    known.set(word, find(word))
  }
  return known.get(word)
}
