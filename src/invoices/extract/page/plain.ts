/** Letters as a person would type them: what one engine writes in the forms of Chinese print, and Devanagari digits. */

const forms: Record<string, string> = {
  '：': ':',
  '，': ',',
  '（': '(',
  '）': ')',
  '．': '.',
  '。': '.',
  '、': ',',
  '－': '-',
  '—': '-',
  '–': '-',
  '−': '-',
  '～': '~',
  '％': '%',
  '＄': '$',
  '￥': '¥',
  '＊': '*',
  '＃': '#',
  '／': '/',
  '＋': '+',
  '＝': '=',
  '；': ';',
  '！': '!',
  '？': '?',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '＠': '@',
  '＆': '&',
  '＿': '_',
  '｜': '|',
  '　': ' ',
  '·': '.',
  '•': '.',
  '×': 'x',
}

/** One character for one, so that places in the text stay places among the letters. */
export function plain(text: string): string {
  let out = ''
  for (const char of text) out += forms[char] ?? digitOf(char) ?? narrow(char)
  return out
}

const devanagariZero = 0x0966

function digitOf(char: string): string | undefined {
  const n = (char.codePointAt(0) ?? 0) - devanagariZero
  return n >= 0 && n <= 9 ? String(n) : undefined
}

/** Full-width letters and digits stand at a fixed distance from the usual ones. */
function narrow(char: string): string {
  const code = char.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char
}
