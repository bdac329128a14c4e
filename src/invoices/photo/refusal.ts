/** Files that cannot be read as a bill, each with its name; the sentences are for terminals and the API. */

export type PhotoRefusal =
  | 'empty'
  | 'too-large'
  | 'not-a-picture'
  | 'too-many-pixels'
  | 'too-small'
  | 'animated'
  | 'broken'
  | 'too-many-pages'
  | 'locked'

export const refusalText: Record<PhotoRefusal, string> = {
  empty: 'The file is empty.',
  'too-large': 'The file is larger than 20 MB: send a smaller photo.',
  'not-a-picture':
    'This is no picture and no PDF: send a photo of the bill (JPEG, PNG, WebP, HEIC) or its PDF.',
  'too-many-pixels': 'The picture has more than 50 megapixels: send a smaller one.',
  'too-small': 'The picture is too small to hold a bill.',
  animated: 'This is a moving picture: send a still photo of the bill.',
  broken: 'The file is damaged or did not arrive whole: send it again.',
  'too-many-pages': 'The PDF has more than 20 pages: send the bill alone.',
  locked: 'The PDF is protected by a password: send it without one.',
}

/** Thrown while a file is opened; never for a fault of ours. */
export class UnreadablePhoto extends Error {
  readonly code = 'unreadable-photo'
  readonly refusal: PhotoRefusal
  constructor(refusal: PhotoRefusal, cause?: unknown) {
    super(refusalText[refusal], { cause })
    this.refusal = refusal
  }
}
