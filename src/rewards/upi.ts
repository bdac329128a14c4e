const address = /^[a-z0-9][a-z0-9._-]{0,60}@[a-z][a-z0-9.-]{1,30}$/

/** A UPI address (name@bank) as it was typed, in small letters; undefined where it is none. */
export function readUpi(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  return address.test(text) ? text : undefined
}
