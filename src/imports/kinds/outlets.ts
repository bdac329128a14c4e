import { degrees, whole } from '../cells/number.ts'
import { gstin, phone } from '../cells/number-codes.ts'
import { code, language, text } from '../cells/text.ts'
import { mustExist } from '../check-file.ts'
import { type Kind, optional, required } from '../kind.ts'
import { type Target, upsert } from '../upsert.ts'
import { wholePlace } from './place.ts'

const target = (now: string): Target => ({
  table: 'outlet',
  key: { code: 'i.code' },
  set: {
    name: { given: 'name' },
    beat_id: { given: 'beat', as: 'b.id' },
    distributor_id: { given: 'beat', as: 'b.distributor_id' },
    owner_name: { given: 'owner' },
    phone: { given: 'phone' },
    class: { given: 'class' },
    stop: { given: 'stop' },
    lat: { given: 'lat' },
    lon: { given: 'lon' },
    area: { given: 'area' },
    language: { given: 'locale' },
    gstin: { given: 'gstin' },
  },
  onInsert: { created_at: `'${now}'::timestamptz` },
  from: 'incoming i join beat b on b.code = i.beat',
})

/** An owner's phone makes no person: people come by enrolling, and are then known by this number. */
export const outlets: Kind = {
  name: 'outlets',
  columns: [
    required('code', 'text', code),
    required('name', 'text', text()),
    required('beat', 'text', code),
    optional('owner', 'text', text()),
    optional('phone', 'text', phone),
    optional('class', 'text', text(20)),
    optional('stop', 'int', whole(1, 9_999)),
    optional('lat', 'float8', degrees(90)),
    optional('lon', 'float8', degrees(180)),
    optional('area', 'text', text()),
    optional('locale', 'text', language, 'en'),
    optional('gstin', 'text', gstin),
  ],
  key: { parts: ['code'], column: 'code', what: 'Outlet' },
  checkRow: wholePlace,
  checkFile: [mustExist('beat', 'beat', 'beat')],
  write: (sql, plan) => upsert(sql, target(plan.now.toISOString()), plan),
}
