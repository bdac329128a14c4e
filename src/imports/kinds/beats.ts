import { code, text } from '../cells/text.ts'
import { weekdays } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import { type FileCheck, type Kind, optional, required } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { type Target, upsert } from '../upsert.ts'

const target: Target = {
  table: 'beat',
  key: { code: 'i.code' },
  set: {
    name: { given: 'name' },
    distributor_id: { given: 'distributor', as: 'd.id' },
    area: { given: 'area' },
    visit_days: { given: 'visit_days' },
  },
  from: 'incoming i join distributor d on d.code = i.distributor',
}

const visitDayOff: FileCheck = {
  column: 'visit_days',
  text: `select i.row, i.code as beat, i.distributor, array_to_string(off.days, ', ') as days
         from incoming i join distributor d on d.code = i.distributor
         cross join lateral (select array_agg(day) as days from unnest(i.visit_days) day
                             where day <> all (d.work_days)) off
         where off.days is not null`,
  refusal: (found) => refuse('visit-day-off', found),
}

export const beats: Kind = {
  name: 'beats',
  columns: [
    required('code', 'text', code),
    required('distributor', 'text', code),
    required('name', 'text', text()),
    required('visit_days', 'text[]', weekdays),
    optional('area', 'text', code),
  ],
  key: { parts: ['code'], column: 'code', what: 'Beat' },
  checkFile: [mustExist('distributor', 'distributor', 'distributor'), mustExist('area', 'region', 'region')],
  write: async (sql, plan) => {
    const written = await upsert(sql, target, plan)
    await sql.rows(
      `update outlet o set distributor_id = b.distributor_id from incoming i join beat b on b.code = i.code
       where o.beat_id = b.id and o.distributor_id is distinct from b.distributor_id`,
    )
    return written
  },
  warnings: [visitDayOff],
}
