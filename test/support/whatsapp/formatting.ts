/**
 * Text as WhatsApp draws it. A mark counts where it stands at the edge of a word and has its fellow on the same line;
 * there is no escape, so that a client has to part mark and word by something that is not seen.
 * @see https://faq.whatsapp.com/539178204879377
 */
const edge = String.raw`[\s\u200b\u2060\p{P}\p{S}]`
const inside = String.raw`(?![\s\u200b\u2060])[^\n]*?[^\s\u200b\u2060]`

const pair = (mark: string) => new RegExp(`(?<=^|${edge})${mark}(${inside})${mark}(?=$|${edge})`, 'gmu')
const pairs = ['```', '`', '\\*', '_', '~'].map(pair)

export function drawn(text: string): string {
  const marked = pairs.reduce((so, each) => so.replace(each, '$1'), text)
  return marked.replace(/^> (?=\S)/gmu, '')
}

/** The same without what nobody sees. */
export function visible(text: string): string {
  return text.replace(/[\u200b\u2060\ufeff]/g, '')
}
