/** What the sorts of one product are called. */
export const variantNouns = {
  size: 'size sizes siz sizing saiz saij packing packings साइज साइज़ पैकिंग',
  taste: 'flavour flavours flavor flavors fleavour taste tastes swad varieties variety type types फ्लेवर स्वाद',
} as const

/** How many sorts are meant. */
export const fewWords: readonly (readonly [many: number, spellings: string])[] = [
  [2, 'dono donon both दोनों दोनो'],
  [3, 'teeno tino teenon तीनों'],
  [4, 'charo chaaro चारों'],
]

/** All sorts there are; they need the noun beside them. */
export const allWords = 'all sab sabhi saare sare saari sari har every each sabke सब सभी सारे हर'
