type Args = Readonly<Record<string, string | number>>
type Sentence = (a: Args) => string

const rupees = (paise: string | number | undefined) => `₹${(Number(paise) / 100).toFixed(2)}`

const ofTheFile = {
  'empty-file': () => 'The file is empty.',
  'no-rows': () => 'The file has a header but no rows.',
  'not-utf8': () => 'The text is not UTF-8 from here on; save the file again as “CSV UTF-8” or as .xlsx.',
  'utf-16': () => 'The file is “Unicode text” (UTF-16); save it again as “CSV UTF-8” or as .xlsx.',
  'old-excel': () => 'This is an old Excel file (.xls); save it again as .xlsx or as CSV.',
  'not-a-table': () => 'This is neither a CSV file nor an Excel workbook (.xlsx).',
  'too-large': (a) => `The file is larger than ${a.limit} MB; split it.`,
  'broken-xml': (a) => `This XML cannot be read (${a.reason}); export it again.`,
  'not-from-tally': (a) => `Tally has no list of ${a.kind}; send a CSV file or an Excel workbook.`,
  'tally-whose': () => 'Tally’s lists do not say whose they are; name the distributor.',
  'tally-no-stock': () => 'There is no closing stock in this XML; export the Stock Summary with quantities.',
  'tally-no-bills': () => 'There are no open bills in this XML; export Bills Receivable.',
  'tally-no-debits': () => 'No bill in this XML is owed; export Bills Receivable, not Bills Payable.',
  'tally-items-unknown': (a) => `No item of this list is known here: ${a.names}. Import their names first.`,
  'tally-parties-unknown': (a) =>
    `No party of this list is known here: ${a.names}. Import their names first.`,
  'tally-quantity': (a) => `${a.name}: “${a.text}” makes no whole pieces.`,
  'tally-unit': (a) => `${a.name}: nobody knows how many pieces “${a.unit}” are (${a.text}).`,
  'list-partial': (a) =>
    `The list leaves out ${a.gone} of ${a.open} bills that are open here: is it the whole list? If all of them are paid, import it with “whole”.`,
  'key-reused': (a) => `“${a.text}” was used before, with another content.`,
  'broken-workbook': (a) =>
    `The Excel workbook cannot be read (${a.reason}); open it, save it again as .xlsx.`,
  'open-quote': () => 'A quotation mark (") is opened in this row and never closed.',
  'too-many-rows': (a) => `The file has more than ${a.limit} rows; split it.`,
  'column-unknown': (a) => `There is no column “${a.column}” in ${a.kind}; known are: ${a.known}.`,
  'column-missing': (a) => `The column “${a.column}” is missing; the file has: ${a.found}.`,
  'column-twice': (a) => `The column “${a.column}” stands twice in the header.`,
  'column-unnamed': (a) => `Column number ${a.place} has cells but no name in the header.`,
} satisfies Record<string, Sentence>

const ofACell = {
  empty: () => 'This cell must not be empty.',
  'too-long': (a) => `The text has ${a.length} characters; at most ${a.limit} are allowed.`,
  unprintable: () => 'The text holds characters that cannot be shown.',
  'not-code': (a) => `“${a.text}” is not a code: letters, digits and - _ . / only, without spaces.`,
  'not-one-of': (a) => `“${a.text}” is not one of: ${a.known}.`,
  'not-number': (a) => `“${a.text}” is not a number.`,
  'not-whole': (a) => `“${a.text}” is not a whole number.`,
  decimals: (a) => `“${a.text}” has more than two decimals.`,
  'not-between': (a) => `${a.text} is not between ${a.least} and ${a.most}.`,
  shortened: (a) =>
    `Excel has shortened this number to “${a.text}” and its last digits are lost; make the column text and enter it again.`,
  'not-phone': (a) => `“${a.text}” is not a phone number of ${a.country}, nor one with its country code.`,
  'not-day': (a) => `“${a.text}” is not a day; write it as 2026-11-25.`,
  'not-weekday': (a) => `“${a.text}” is not a day of the week; write days as mon|thu.`,
  'not-time': (a) => `“${a.text}” is not a time of day; write it as 18:00.`,
  'not-gstin': (a) => `“${a.text}” is not a GSTIN: 2 digits, a PAN, and 3 more characters, 15 in all.`,
  'gstin-digit': (a) =>
    `The last character of GSTIN ${a.text} should be ${a.right}; one character is mistyped.`,
  'not-hsn': (a) => `“${a.text}” is not an HSN code: 2, 4, 6 or 8 digits.`,
  'not-barcode': (a) => `“${a.text}” is not a barcode: 8, 12, 13 or 14 digits.`,
  'barcode-digit': (a) => `The last digit of barcode ${a.text} should be ${a.right}; one digit is mistyped.`,
  'no-secret-key': () =>
    'Codes of vouchers are taken in only where GALLA_SECRET_KEY is set: they are locked up with it.',
  'not-voucher': (a) => `A code has ${a.least} to ${a.most} characters, on one line.`,
  'too-many-items': (a) => `The list has ${a.count} items; at most ${a.limit} are allowed.`,
} satisfies Record<string, Sentence>

const ofARow = {
  'cells-beyond': (a) => `The row has ${a.found} cells, the header only ${a.named}.`,
  'dp-not-below-ptr': (a) =>
    `The distributor price ${rupees(a.dp)} must be below the retailer price ${rupees(a.ptr)}.`,
  'ptr-not-below-mrp': (a) => `The retailer price ${rupees(a.ptr)} must be below the MRP ${rupees(a.mrp)}.`,
  'inner-half': () => 'An inner pack needs both inner_size and inner_name.',
  'inner-beyond-case': (a) => `An inner pack of ${a.inner} does not fit into a case of ${a.case}.`,
  'place-half': () => 'A place needs both lat and lon.',
  'closes-before-opens': (a) => `It closes at ${a.closes}, not after it opens at ${a.opens}.`,
  'reward-amount': () =>
    'A credit note or payout needs its amount: in the column worth, or as “₹500” in its name.',
  'reward-kind': (a) => `Reward “${a.text}” is a ${a.kind} and stays one; give the other a code of its own.`,
  'reward-ends-before': () => 'It ends before it begins.',
  'assignment-ends-before': () => 'It ends before it begins.',
  'reward-no-codes': (a) => `Reward “${a.text}” is a ${a.kind}; only vouchers have codes.`,
  'code-twice': (a) => `This code stands in row ${a.first} already.`,
  'code-of-another': (a) => `This code was uploaded before, for ${a.text}.`,
  twice: (a) => `${a.what} stands in row ${a.first} already.`,
  unknown: (a) => `There is no ${a.what} “${a.text}”.`,
  'own-parent': (a) => `Region “${a.text}” lies within itself.`,
  'signs-differ': () =>
    'What went back is below zero in pieces and in its amounts; what was sold in neither.',
  'bill-without-amount': () => 'A bill needs its amount, or what is still open of it.',
  'bill-nothing': () => 'A bill must be of more than nothing.',
  'paid-beyond': (a) => `It is more than the bill, ${rupees(a.amount)}.`,
  'paid-differs': () => 'Paid and balance do not add up to the amount of the bill.',
  'bill-differs': (a) =>
    `Bill “${a.text}” is stored already, of ${rupees(a.amount)}, with another amount or of another outlet.`,
  'row-key-reused': (a) => `The row “${a.text}” was taken in before, with another content.`,
  'not-of-distributor': (a) => `Outlet ${a.text} is not an outlet of ${a.distributor}.`,
  'other-distributor': (a) => `This file may only hold rows of ${a.own}, not of ${a.text}.`,
} satisfies Record<string, Sentence>

const ofAWarning = {
  'reserved-exceeds': (a) =>
    `${a.distributor}, ${a.sku}: ${a.reserved} pieces are promised to orders but only ${a.physical} are there.`,
  'visit-day-off': (a) => `${a.distributor} does not work on ${a.days}, a visit day of beat ${a.beat}.`,
  'case-not-whole': (a) =>
    `${a.sku}: a case of ${a.case} is no whole number of the order multiple ${a.multiple}.`,
  'later-price': (a) => `${a.sku}: another price is stored from ${a.from} on and will replace this one.`,
  'paid-unclear': (a) =>
    `${a.text}: ${rupees(a.amount)} were noted here on ${a.day}, and the books bring payments that may be the same money; if they are, take one back.`,
  'tally-below-zero': (a) => `${a.name}: ${a.text} is below nothing and was taken as none.`,
  'tally-items-aside': (a) =>
    `Items of the list that are not known here, left aside (${a.count}): ${a.names}.`,
  'tally-parties-aside': (a) =>
    `Parties of the list that are no shop here, left aside (${a.count}): ${a.names}.`,
  'tally-unnamed': (a) => `${a.name}: an amount without a bill was left aside.`,
  'tally-ahead': (a) => `${a.name}: ${rupees(a.amount)} paid beyond its bills were left aside.`,
  'other-sheets': (a) => `Only the first sheet, “${a.sheet}”, was read.`,
} satisfies Record<string, Sentence>

const sentences = { ...ofTheFile, ...ofACell, ...ofARow, ...ofAWarning }

export type Code = keyof typeof sentences

/** Why something is refused: a code with its details, so that other languages can say it too. */
export type Refusal = { code: Code; args: Args }

export const refuse = (code: Code, args: Args = {}): Refusal => ({ code, args })

/** The plain English sentence of a refusal or warning. */
export const say = ({ code, args }: Refusal): string => (sentences[code] as Sentence)(args)
