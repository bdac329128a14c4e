const consonants: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'n',
  च: 'ch',
  छ: 'chh',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'ph',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'v',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
}
const vowels: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'aa',
  इ: 'i',
  ई: 'ee',
  उ: 'u',
  ऊ: 'oo',
  ऋ: 'ri',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऑ: 'o',
  ऍ: 'e',
}
const signs: Readonly<Record<string, string>> = {
  'ा': 'aa',
  'ि': 'i',
  'ी': 'ee',
  'ु': 'u',
  'ू': 'oo',
  'ृ': 'ri',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
  'ॉ': 'o',
  'ॅ': 'e',
}
const virama = '्'
const nasal = new Set(['ं', 'ँ'])

type Syllable = { consonant: string; vowel: string; inherent: boolean }

function syllables(word: string): Syllable[] {
  const out: Syllable[] = []
  for (const ch of word) {
    const last = out.at(-1)
    const consonant = consonants[ch]
    if (consonant) out.push({ consonant, vowel: 'a', inherent: true })
    else if (vowels[ch]) out.push({ consonant: '', vowel: vowels[ch], inherent: false })
    else if (nasal.has(ch)) out.push({ consonant: 'n', vowel: '', inherent: false })
    else if (last && ch === virama) Object.assign(last, { vowel: '', inherent: false })
    else if (last && signs[ch]) Object.assign(last, { vowel: signs[ch], inherent: false })
  }
  return out
}

/**
 * Latin letters for a Devanagari word as Hindi speakers type it. The unwritten vowel is dropped where Hindi drops it,
 * at the end and between two voiced syllables, so that नमकीन meets "namkeen" and नमक meets "namak".
 */
export function latinOf(word: string): string {
  const parts = syllables(word)
  const last = parts.at(-1)
  if (last?.inherent && parts.length > 1) last.vowel = ''
  for (let i = parts.length - 2; i > 0; i--) {
    const part = parts[i]
    const closed = parts[i + 1]?.vowel !== '' && parts[i + 1]?.consonant !== ''
    if (part?.inherent && parts[i - 1]?.vowel !== '' && closed) part.vowel = ''
  }
  return parts.map((part) => part.consonant + part.vowel).join('')
}

/** Whether the text has a Devanagari letter. */
export function isDevanagari(word: string): boolean {
  return /[ऀ-ॿ]/u.test(word)
}
