/** Taps by wording, so that one story is played in every language. */
import type { Args, Language } from '../../chat/flow.ts'
import { loadWordings } from '../../chat/wording.ts'
import type { Bubble, Phone } from './phone.ts'

export type Taps = (phone: Phone, key: string, args?: Args) => Promise<Bubble[]>
export type Wording = (key: string, args?: Args) => string

const region = { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }

/** A wording in the language of the story. */
export function wordingIn(language: Language): Wording {
  const wordings = loadWordings(region.country)
  return (key, args = {}) => wordings.text(language, { key, args }, { region, now: new Date() })
}

/** Taps the choice a wording names; numbers in its label are left open. */
export const tapping =
  (wording: Wording): Taps =>
  (phone, key, args = {}) => {
    const label = wording(key, args)
    return phone.taps(label.split(/[\d(₹]/)[0]?.trim() ?? label)
  }
