/** Every dialogue there is, and the words and messages that lead into them. */
import type { Dialogs } from '../src/chat/dialogs.ts'
import type { Flow } from '../src/chat/flow.ts'
import { distributorFlows, distributorUnasked, distributorWords } from './distributor/all.ts'
import { distributorText } from './distributor/free-text.ts'
import { marketerFlows, marketerText, marketerUnasked, marketerWords } from './marketer/all.ts'
import { openedBy, peopleFlows, peopleText, peopleWords, unasked } from './people/all.ts'
import { packCodeLooked } from './people/pack-code.ts'
import { retailerFlows, retailerUnasked, retailerWords } from './retailer/all.ts'
import { retailerText } from './retailer/free-text.ts'
import { layOutShops } from './retailer/lay-out.ts'

const flows: Flow[] = [...peopleFlows, ...retailerFlows, ...distributorFlows, ...marketerFlows]

export const dialogs: Dialogs = {
  flows: new Map(flows.map((flow) => [flow.id, flow])),
  words: [
    { key: 'words-cancel', does: 'cancel' },
    { key: 'words-back', does: 'back' },
    ...peopleWords,
    ...retailerWords,
    ...distributorWords,
    ...marketerWords,
  ],
  prepare: layOutShops,
  home: () => ({ flow: 'menu' }),
  freeText: async (text, ctx) =>
    peopleText(text, ctx) ??
    (await packCodeLooked(text, ctx)) ??
    marketerText(text, ctx) ??
    (await distributorText(text, ctx)) ??
    (await retailerText(text, ctx)),
  unasked: (heard, ctx) =>
    marketerUnasked(heard, ctx) ??
    distributorUnasked(heard, ctx) ??
    retailerUnasked(heard, ctx) ??
    unasked(heard),
  opened: openedBy,
}
