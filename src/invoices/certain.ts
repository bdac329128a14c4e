/** How certain each field is: only another engine that reads the same, or a sum that closes, makes it so. */
import { datesIn } from './extract/date-text.ts'
import type { Extracted } from './extract/extract.ts'
import { amountsIn } from './extract/money.ts'
import { plain } from './extract/page/plain.ts'
import type { Cell, Page } from './extract/page/types.ts'
import type { Proof, TotalChoice } from './extract/total.ts'
import type { Picture } from './read/picture.ts'
import type { Reader } from './read/reader.ts'
import type { Certain, ReadCheck } from './types.ts'

/** What the second engine is asked about: crops of an upright picture. Undefined for text that no engine guessed. */
export type SecondOpinion = { readonly reader: Reader; readonly picture: Picture }

/** Sums that prove; cash less change alone only says what was paid, which tips and vouchers change. */
const strong = new Set<Proof['kind']>(['parts', 'cash', 'rows', 'words', 'code'])
/** How far a total must lead the next value: proved by a sum, or agreed upon by two engines. */
const provenLead = 4
const agreedLead = 5

export async function judge(
  page: Page,
  found: Extracted,
  second: SecondOpinion | undefined,
): Promise<{ certain: Certain; checks: ReadCheck[] }> {
  const checks: ReadCheck[] = []
  const total = await judgeTotal(found, second, checks)
  const date = await judgeDate(page, found, second, checks)
  const number = found.invoiceNumber !== undefined && (await numberAgrees(page, found.invoiceNumber, second))
  const closing = found.rows.length > 0 && found.rows.every(({ closes }) => closes !== undefined)
  checks.push({
    name: 'lines-close',
    result: found.rows.length === 0 ? 'unknown' : closing ? 'passed' : 'failed',
    evidence: `${found.rows.filter(({ closes }) => closes).length} of ${found.rows.length} lines`,
  })
  const untouched = found.rows.every(({ repair }) => repair === undefined)
  const taxId = found.parties.sellerTaxId?.proven ?? false
  if (found.parties.sellerTaxId)
    checks.push({
      name: 'tax-id-check-digit',
      result: taxId ? 'passed' : 'failed',
      evidence: found.parties.sellerTaxId.id,
    })
  return {
    certain: {
      total,
      date,
      invoiceNumber: number,
      taxId,
      lines:
        closing && total && (untouched || found.total?.proofs.some(({ kind }) => kind === 'rows') === true),
    },
    checks,
  }
}

async function judgeTotal(
  found: Extracted,
  second: SecondOpinion | undefined,
  checks: ReadCheck[],
): Promise<boolean> {
  const { total, handwritten } = found
  if (handwritten)
    checks.push({ name: 'printed-amounts', result: 'failed', evidence: 'the amounts look written by hand' })
  if (!total) return false
  const against = found.witnesses.filter(
    ({ kind, value, partly }) => (kind === 'code' || (kind === 'words' && !partly)) && value !== total.value,
  )
  checks.push(...checksOf(total, against))
  if (handwritten || found.alone || total.rivals.length > 0 || against.some(({ kind }) => kind === 'code'))
    return false
  // A total that had to be repaired may as well have been altered: then the other engine must see the repaired one.
  const repaired = found.repairs.some(({ field }) => field === 'total')
  if (!repaired && isProved(total, against)) return true
  if (total.lead < agreedLead || !total.figure || !saysTotal(total.figure.label)) return false
  const agrees = await amountAgrees(total.figure.cell, total.value, second, repaired)
  const evidence = second?.reader.name ?? 'text of the file itself'
  checks.push({ name: 'total-second-engine', result: agrees ? 'passed' : 'failed', evidence })
  return agrees
}

function isProved(total: TotalChoice, against: readonly Proof[]): boolean {
  const proofs = total.proofs.filter(
    ({ kind }) => strong.has(kind) && !(kind === 'cash' && total.proofs.length === 1),
  )
  const kinds = new Set(proofs.map(({ kind }) => kind)).size
  const spoken = total.figure !== undefined && saysTotal(total.figure.label)
  return total.lead >= provenLead && kinds >= (spoken && against.length === 0 ? 1 : 2)
}

function checksOf(total: TotalChoice, against: readonly Proof[]): ReadCheck[] {
  const passed = total.proofs.map(
    ({ kind, text }): ReadCheck => ({ name: `total-${kind}`, result: 'passed', evidence: text }),
  )
  const failed = against.map(
    ({ kind, text, value }): ReadCheck => ({
      name: `total-${kind}`,
      result: 'failed',
      evidence: `${text} is ${value}`,
    }),
  )
  const rivals = total.rivals.join(', ')
  const rival: ReadCheck[] =
    rivals === '' ? [] : [{ name: 'total-rivals', result: 'failed', evidence: rivals }]
  return [...passed, ...failed, ...rival]
}

export const saysTotal = (label: string | undefined): boolean => label === 'grand' || label === 'total'

async function amountAgrees(
  { box }: Cell,
  value: number,
  second: SecondOpinion | undefined,
  repaired: boolean,
): Promise<boolean> {
  if (box.alone) return false
  if (!second) return !repaired
  const again = plain(await second.reader.readLine(second.picture, box.quad).catch(() => ''))
  return amountsIn(again).some((amount) => amount.value === value)
}

async function judgeDate(
  page: Page,
  { date }: Extracted,
  second: SecondOpinion | undefined,
  checks: ReadCheck[],
): Promise<boolean> {
  if (!date?.alone) return false
  const line = page.lines[date.line]
  const cells = line?.cells.filter(({ text }) => datesIn(text).length > 0) ?? []
  const agrees = second
    ? await anyAgrees(cells, second, (text) => datesIn(text).some((each) => isSame(each, date.date)))
    : true
  checks.push({ name: 'date-second-engine', result: agrees ? 'passed' : 'failed', evidence: date.date })
  return agrees
}

function isSame(
  { year, first, second }: { year: number; first: number; second: number },
  iso: string,
): boolean {
  const [y, m, d] = iso.split('-').map(Number)
  return year === y && ((first === d && second === m) || (first === m && second === d))
}

async function anyAgrees(
  cells: readonly Cell[],
  { reader, picture }: SecondOpinion,
  fits: (text: string) => boolean,
): Promise<boolean> {
  for (const { box } of cells.filter((cell) => !cell.box.alone).slice(0, 2)) {
    const again = await reader.readLine(picture, box.quad).catch(() => '')
    if (fits(plain(again))) return true
  }
  return false
}

async function numberAgrees(page: Page, number: string, second: SecondOpinion | undefined): Promise<boolean> {
  const tight = (text: string) => text.replace(/\s/g, '').toUpperCase()
  const cells = page.lines
    .flatMap(({ cells: inLine }) => inLine)
    .filter(({ text }) => tight(text).includes(tight(number)))
  if (!second) return true
  return anyAgrees(cells, second, (text) => tight(text).includes(tight(number)))
}
