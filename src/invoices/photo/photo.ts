/** An opened file. */
import type { Picture, TextBox } from '../read/picture.ts'
import type { FileKind } from './sniff.ts'

/** A page: its pixels, and its text where the file itself carries it. */
export type PhotoPage = { readonly picture: Picture; readonly text: readonly TextBox[] }
export type Photo = { readonly kind: FileKind; readonly pages: readonly PhotoPage[] }
