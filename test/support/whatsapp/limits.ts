/** The limits of messages. Where Meta's own texts disagree (the body of a list), the smaller one. */
const mib = 1024 * 1024
export const limits = {
  text: 4_096,
  caption: 1_024,
  body: 1_024,
  header: 60,
  footer: 60,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listLabel: 20,
  sections: 10,
  rows: 10,
  sectionTitle: 24,
  rowTitle: 24,
  rowId: 200,
  rowDescription: 72,
  opaque: 512,
  filename: 240,
  template: { name: 512, body: 1_024, header: 60, footer: 60, buttons: 10, buttonText: 25 },
  bytes: { image: 5 * mib, video: 16 * mib, audio: 16 * mib, document: 100 * mib, sticker: 500 * 1024 },
  webhook: { bytes: 3 * mib, updates: 1_000 },
} as const

const office = 'application/vnd.openxmlformats-officedocument'
/** What may be uploaded; text/csv is not among it. */
export const uploads: Record<string, readonly string[]> = {
  audio: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg', 'audio/opus'],
  document: [
    ...['application/vnd.ms-powerpoint', 'application/msword', 'application/pdf', 'text/plain'],
    ...[`${office}.wordprocessingml.document`, `${office}.presentationml.presentation`],
    ...[`${office}.spreadsheetml.sheet`, 'application/vnd.ms-excel'],
  ],
  image: ['image/jpeg', 'image/png'],
  sticker: ['image/webp'],
  video: ['video/mp4', 'video/3gpp'],
}
