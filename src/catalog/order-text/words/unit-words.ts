/**
 * What a unit word means. `box` is the inner where there is one, else the case; `inner` exists only where the product
 * has an inner; `bag` is the inner, or one heavy piece (an atta bag); counts are pieces.
 */
export type UnitWord = 'piece' | 'case' | 'box' | 'inner' | 'bag' | 'dozen' | 'gross' | 'pair'

export const unitWords: readonly (readonly [unit: UnitWord, spellings: string])[] = [
  [
    'piece',
    'pc pcs pce pic pis pice piece pieces peice peices pees peace ps nos nag nang nug unit units packet packets pkt pkts pkg pack packs pck pckt pak paket pakit packt pekit pudi pudiya puda pouch pouches sachet sachets bottle bottles btl btls bttl bottel botal botle shishi sisi shisi tube tubes can cans dibbi पीस पैकेट पैकिट पाकेट पैक पुड़ी पुडी पाउच बोतल नग पॉकेट',
  ],
  [
    'case',
    'case cases crtns ptee cs cse css ctn ctns crtn cartn carton cartons cartoon cartun karton kartun peti petis petiya petiyan petiyaan pety peety petti crate crates khokha khoka khokhu पेटी पेटियां पेटियाँ पेटिया कार्टन कार्टून केस',
  ],
  [
    'box',
    'box boxes bx bxs dbba boks baks bax dabba dabbe dabba dabbas daba dibba dibbe dabbo outer outers डिब्बा डब्बा डिब्बे डब्बे बॉक्स',
  ],
  [
    'inner',
    'strip strips strp strps ptti pti ldi stripe stripes ladi ladiya ladiyan lari laddi lad patti pattis patta patte jar jars tray trays bundle bundles bandal inner inners लड़ी लडी पट्टी पत्ती स्ट्रिप जार ट्रे',
  ],
  [
    'bag',
    'bag bags thaile thailo katte boriyan bori boriya bora katta katte thaila thela theli thaili gunny sack sacks बोरी कट्टा बैग थैला थैली',
  ],
  [
    'dozen',
    'dozen dozens drjn doz dozn dz dzn dzen dazan dajan darjan darzan darjen durjan दर्जन डजन डज़न दरजन',
  ],
  ['gross', 'gross grs grus ग्रोस ग्रॉस'],
  ['pair', 'pair pairs jodi jodis jodee जोड़ी जोडी'],
]

/** Weights in grams, volumes in millilitres; `kilo` marks the words that also count loose kilos and litres. */
export const measureWords: readonly (readonly [dimension: 'g' | 'ml', factor: number, spellings: string])[] =
  [
    ['g', 1, 'g gm gms gr grm grms gram grams grm. ग्राम'],
    ['g', 1000, 'kg kgs kilo kilos kilogram kilograms kelo kilu किलो केजी किग्रा'],
    ['g', 100_000, 'quintal quintals kwintal kuntal क्विंटल'],
    ['ml', 1, 'ml mls मिली एमएल'],
    ['ml', 1000, 'l lt ltr ltrs litr liter liters litre litres leter letar litar lit लीटर लिटर'],
  ]

export const rupeeWords =
  'rs re rupee rupees rupay rupaye rupye rupiya rupaiye rupe ru inr रुपये रुपए रुपया रूपये रुपे रु रुपय'
export const priceTailWords = 'wala wali wale vala vali vale waala waali waale wla wli वाला वाली वाले'
