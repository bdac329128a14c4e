/** Reads what a client sent as strictly as the Graph API does: every field known, present and within its limit. */
import { broken } from './refusal.ts'

export type Fields = Record<string, unknown>

/** An object with no other keys than these. */
export function objectOf(value: unknown, path: string, keys: readonly string[]): Fields {
  if (value === undefined || value === null) throw broken(131008, `The parameter ${path} is required.`)
  if (typeof value !== 'object' || Array.isArray(value))
    throw broken(100, `Param ${path} must be a JSON object.`)
  const strange = Object.keys(value).find((key) => !keys.includes(key))
  if (strange) throw broken(100, `Unexpected key "${strange}" on param "${path}".`)
  return value as Fields
}

type TextLimits = { max: number; min?: number; code?: 100 | 131009 }

/** A text of the field; its length is counted in UTF-16 units, as Meta's own tools do. */
export function textIn(fields: Fields, key: string, path: string, limits: TextLimits): string {
  const value = fields[key]
  const { max, min = 1, code = 131009 } = limits
  if (value === undefined || value === null || value === '')
    throw broken(131008, `The parameter ${path}['${key}'] is required.`)
  if (typeof value !== 'string') throw broken(100, `Param ${path}['${key}'] must be a string.`)
  if (value.trim() === '') throw broken(131009, `${path} ${key} must not be blank.`)
  if (value.length < min || value.length > max)
    throw broken(code, `Param ${path}['${key}'] must be at most ${max} characters long.`)
  return value
}

export function optionalText(
  fields: Fields,
  key: string,
  path: string,
  limits: TextLimits,
): string | undefined {
  return fields[key] === undefined ? undefined : textIn(fields, key, path, limits)
}

export function listIn(fields: Fields, key: string, path: string, most: number): unknown[] {
  const value = fields[key]
  if (value === undefined) throw broken(131008, `The parameter ${path}['${key}'] is required.`)
  if (!Array.isArray(value)) throw broken(100, `Param ${path}['${key}'] must be an array.`)
  if (value.length < 1 || value.length > most)
    throw broken(131009, `Invalid ${key} count. Min allowed ${key}: 1, Max allowed ${key}: ${most}`)
  return value
}

export function unique(values: string[], what: string): void {
  if (new Set(values).size < values.length) throw broken(131009, `Duplicated ${what}s are not allowed.`)
}

export function flagIn(fields: Fields, key: string, path: string): void {
  if (fields[key] !== undefined && typeof fields[key] !== 'boolean')
    throw broken(100, `Param ${path}['${key}'] must be a boolean.`)
}
