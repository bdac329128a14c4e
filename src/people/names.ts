import { type Refusal, refuse } from './refusal.ts'

export type CleanName = { ok: true; name: string }

/** Most characters of a person's and of a shop's name: what fits one line of a bill or a chat list. */
const longest = { person: 60, shop: 80 }

/** A person's typed name, made fit to store and show. Refuses nothing-left, no letter in it, and too long. */
export function cleanName(typed: string): CleanName | Refusal {
  return clean(typed, 'person', /\p{L}/u)
}

/** A shop's typed name; unlike a person's, digits alone are a name ("365", "24x7"). */
export function cleanShopName(typed: string): CleanName | Refusal {
  return clean(typed, 'shop', /[\p{L}\p{N}]/u)
}

function clean(typed: string, kind: keyof typeof longest, needs: RegExp): CleanName | Refusal {
  // Bounds the work on a pasted novel before anything is scanned.
  const name = tidied(typed.slice(0, 1_000))
  if (name === '') return refuse('name-empty')
  if (!needs.test(name)) return refuse('name-letters')
  if ([...name].length > longest[kind]) return refuse('name-long', { most: longest[kind] })
  return { ok: true, name }
}

// Kept: the joiners U+200C and U+200D, without which some Indian conjuncts are spelled wrong. Dropped: other
// invisible characters (they can turn the reading direction of what follows) and stacks of accents.
function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?![\s\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim()
}
