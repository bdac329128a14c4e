/** Why a file could not be had. `gone` and `too-big` are final; `unavailable` may be tried again. */
export class MediaError extends Error {
  readonly code: 'gone' | 'too-big' | 'unavailable'
  constructor(code: MediaError['code'], reason: string) {
    super(`file ${code}: ${reason}`)
    this.name = 'MediaError'
    this.code = code
  }
}
