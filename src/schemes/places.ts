/** Whom a scheme can be for, by the names that marketers know: classes, regions, beats, distributors. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export const audiences = ['classes', 'regions', 'beats', 'distributors'] as const
export type Audience = (typeof audiences)[number]

export type Place = { readonly code: string; readonly name: string }

const like = `code ilike '%' || $1 || '%' or name ilike '%' || $1 || '%'`
const finders = {
  classes: statement<Place>(
    'scheme-classes',
    `select distinct class as code, class as name from outlet
     where class is not null and status = 'active' and class ilike '%' || $1 || '%' order by class limit $2`,
  ),
  regions: statement<Place>(
    'scheme-regions',
    `select code, name from region where ${like} order by code limit $2`,
  ),
  beats: statement<Place>('scheme-beats', `select code, name from beat where ${like} order by code limit $2`),
  distributors: statement<Place>(
    'scheme-distributors',
    `select code, name from distributor where ${like} order by code limit $2`,
  ),
}

export const mostPlaces = 30

/** Those whose code or name holds the text; all of them, as far as they go, for ''. */
export const placesNamed = (q: Queryable, audience: Audience, text: string): Promise<Place[]> =>
  rows(q, finders[audience], [text.replaceAll(/[\\%_]/g, '\\$&').slice(0, 60), mostPlaces])
