/** Text in a script that the main engine has no letters of (Hindi bills): the second engine reads those boxes, line by line. */
import { heightOf, type Quad, type TextBox, widthOf } from './picture.ts'
import type { PageText, Reader } from './reader.ts'

/** Boxes looked at before it is believed that a page has another script, and read when it has. */
const probes = 3
const mostBoxes = 60
/** What the main engine makes of letters it does not know it is not sure of, or begins with a mark. */
const surely = 0.96

/**
 * The page with its words in the other script. Figures stay as the main engine read them, which is the better at them; what it could
 * not read at all is taken from the second engine, and marked: nobody is left to agree with it.
 */
export async function withOtherScript(page: PageText, second: Reader): Promise<PageText> {
  const unread = (page.unread ?? []).filter(isText)
  const read = async (quad: Quad) => (await second.readLine(page.picture, quad).catch(() => '')).trim()
  const alone = async (quad: Quad) => aloneBox(await read(quad), quad)
  const probed = await Promise.all(unread.slice(0, probes).map(alone))
  if (!probed.some(({ text }) => isOther(text))) return page
  const [rest, boxes] = await Promise.all([
    Promise.all(unread.slice(probes, mostBoxes).map(alone)),
    Promise.all(
      page.boxes.map(async (box, i) =>
        i < mostBoxes && isDoubtful(box) ? both(box, await read(box.quad)) : box,
      ),
    ),
  ])
  return { ...page, boxes: [...boxes, ...[...probed, ...rest].filter(({ text }) => isOther(text))] }
}

/** Longer than a mark or a rule's end. */
const isText = (quad: Quad) => widthOf(quad) > heightOf(quad)

const devanagari = /[\u0900-\u097f]/gu
const isOther = (text: string) => (text.match(devanagari)?.length ?? 0) >= 2

const aloneBox = (text: string, quad: Quad): TextBox => ({
  text,
  confidence: 0,
  quad,
  glyphs: [],
  alone: true,
})

const isDoubtful = ({ text, confidence, quad }: TextBox) =>
  isWider(text, quad) ||
  (!/^\d[\d.,]*$/.test(text.trim()) && (confidence < surely || /^\W/.test(text.trim())))

/** Than what was read of it: letters that the engine does not know, it may leave out. */
const isWider = (text: string, quad: Quad) =>
  widthOf(quad) > heightOf(quad) * (0.6 + 0.6 * text.trim().length)

/** The words of the second engine as far as they are of the other script, and then the figures that the main engine read. */
function both(box: TextBox, second: string): TextBox {
  if (!isOther(second)) return box
  const words = second.split(/\s+/)
  const last = words.findLastIndex((word) => /[\u0900-\u097f]/u.test(word))
  const lead = words.slice(0, last + 1).join(' ')
  const rest = words.slice(last + 1).join(' ')
  const figures = /\d.*$/.exec(box.text)?.[0] ?? ''
  const tail = /^[-(]?\d/.test(rest) && figures !== '' ? figures : rest
  return { ...box, text: `${lead} ${tail}`.trim(), glyphs: [] }
}
