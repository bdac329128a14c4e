import { text } from '../cells/text.ts'
import { type Kind, required } from '../kind.ts'
import { upsert } from '../upsert.ts'
import { raiseCatalogVersion } from './catalog-rows.ts'

/** Words for goods of other makers. */
export const rivals: Kind = {
  name: 'rivals',
  columns: [required('words', 'text', text(60))],
  key: { parts: ['words'], column: 'words', what: 'Rival' },
  write: async (sql, plan) => {
    const target = { table: 'rival_word', key: { words: 'i.words' }, set: {}, from: 'incoming i' }
    const written = await upsert(sql, target, plan)
    if (written.added > 0) await raiseCatalogVersion(sql)
    return written
  },
}
