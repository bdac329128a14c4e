/** The letters of papers: Latin and Devanagari in one family, so that a name may mix them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const family = '@expo-google-fonts/noto-sans-devanagari'

let read: { plain: Buffer; bold: Buffer } | undefined

/** Read when the first paper is drawn. */
export function fonts(): { plain: Buffer; bold: Buffer } {
  read ??= {
    plain: readFileSync(resolve(`${family}/400Regular/NotoSansDevanagari_400Regular.ttf`)),
    bold: readFileSync(resolve(`${family}/700Bold/NotoSansDevanagari_700Bold.ttf`)),
  }
  return read
}
