/** The seam of the engines that turn pixels into text. */
import type { Picture, Quad, TextBox } from './picture.ts'

/** What one engine makes of a picture: the picture as people hold it, its text, and where it saw text that it cannot read. */
export type PageText = {
  readonly picture: Picture
  readonly boxes: TextBox[]
  readonly unread?: readonly Quad[]
}

/**
 * An engine. `readPage` turns the picture upright where it can and finds all text; `readLine` reads one piece of an
 * upright picture as a single line, '' where it sees nothing. Both may throw where the engine breaks; the caller falls
 * back. Nothing is downloaded.
 */
export type Reader = {
  readonly name: string
  /** Where text seems to stand, fast and coarse. */
  glance(picture: Picture): Promise<Quad[]>
  readPage(picture: Picture): Promise<PageText>
  readLine(picture: Picture, quad: Quad): Promise<string>
  close(): Promise<void>
}
