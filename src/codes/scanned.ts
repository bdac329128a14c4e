/** What a QR or barcode on a pack says: its code, alone or in a link that opens the chat with the code typed. */
import { codeIn, isOurs, mayBeForeign, readCode } from './shape.ts'

const longestText = 500

/** Its code as it is compared; `sure` where it is named so or has our checksum, else only a look at the known shapes tells. */
export function scannedCode(text: string): { readonly code: string; readonly sure: boolean } | undefined {
  if (text.length > longestText) return undefined
  const said = partsOf(text.trim())
  for (const part of said) {
    const typed = codeIn(part)
    const code = readCode(typed ?? '')
    if (code && (isOurs(code) || typed !== part.trim())) return { code, sure: true }
  }
  const foreign = said.map(mayBeForeign).find((code) => code !== undefined)
  return foreign === undefined ? undefined : { code: foreign, sure: false }
}

/** The text itself; of a link its last part and what it passes on. */
function partsOf(text: string): string[] {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return [text]
  const { pathname, searchParams } = new URL(text)
  return [...searchParams.values(), decoded(pathname.split('/').at(-1) ?? '')]
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
