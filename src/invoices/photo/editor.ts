/** Whether a picture tells of the program it was edited with. Messengers take such notes off; a picture sent as a file keeps them. */
import sharp from 'sharp'

/** Programs that change what a picture shows, as they sign themselves; cameras and scanners sign too, and are none. */
const editors =
  /adobe photoshop|\bgimp\b|snapseed|picsart|pixelmator|affinity photo|\bcanva\b|paint\.net|photopea|pixlr|inkscape/i

/** The editor's name as it stands in the picture; undefined where none has signed. */
export async function editorOf(bytes: Uint8Array): Promise<string | undefined> {
  const { exif, xmp, comments = [] } = await sharp(bytes).metadata()
  const notes = [exif, xmp].map((note) => note?.toString('latin1') ?? '')
  return editors.exec([...notes, ...comments.map(({ text }) => text)].join('\n'))?.[0]
}
