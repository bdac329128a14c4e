/** Several lines as one, for blanks that take no line breaks: a semicolon between what has no end of its own. */

const ended = /[.!?…:;,।॥]["”’)]*$/u

export const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (before, line) => (before === '' ? line : `${before}${ended.test(before) ? '' : ';'} ${line}`),
      '',
    )
