import { degrees, money, whole } from '../cells/number.ts'
import { gstin, phone } from '../cells/number-codes.ts'
import { code, oneOf, text } from '../cells/text.ts'
import { clock, weekdays } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import { type Kind, optional, required } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { type Target, upsert } from '../upsert.ts'
import { wholePlace } from './place.ts'

const given = (name: string) => ({ given: name })

const target: Target = {
  table: 'distributor',
  key: { code: 'i.code' },
  set: {
    name: given('name'),
    gstin: given('gstin'),
    area: given('area'),
    phone: given('phone'),
    lat: given('lat'),
    lon: given('lon'),
    cut_off: given('cut_off'),
    opens_at: given('opens_at'),
    closes_at: given('closes_at'),
    work_days: given('work_days'),
    minimum_order: given('minimum_order'),
    short_lines: given('short_lines'),
    remind_after: given('remind_after'),
  },
  from: 'incoming i',
}

export const distributors: Kind = {
  name: 'distributors',
  columns: [
    required('code', 'text', code),
    required('name', 'text', text()),
    optional('gstin', 'text', gstin),
    optional('area', 'text', code),
    optional('phone', 'text', phone),
    optional('lat', 'float8', degrees(90)),
    optional('lon', 'float8', degrees(180)),
    optional('cut_off', 'time', clock, '18:00'),
    optional('opens_at', 'time', clock, '09:00'),
    optional('closes_at', 'time', clock, '19:00'),
    optional('work_days', 'text[]', weekdays, '{mon,tue,wed,thu,fri,sat}'),
    optional('minimum_order', 'bigint', money, '0'),
    optional('short_lines', 'text', oneOf(['cancel', 'back-order']), 'cancel'),
    optional('remind_after', 'int', whole(1, 10_000), '30'),
  ],
  key: { parts: ['code'], column: 'code', what: 'Distributor' },
  checkRow: (cells) => {
    const [opens, closes] = [cells('opens_at'), cells('closes_at')]
    const backwards = opens !== null && closes !== null && closes <= opens
    return [
      ...wholePlace(cells),
      ...(backwards ? [{ column: 'closes_at', ...refuse('closes-before-opens', { opens, closes }) }] : []),
    ]
  },
  checkFile: [mustExist('area', 'region', 'region')],
  write: (sql, plan) => upsert(sql, target, plan),
}
