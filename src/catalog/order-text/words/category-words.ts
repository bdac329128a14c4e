/** Nouns of the shelf. A flavour may follow them in a name: in "Potato Chips Masala" the noun is chips. */
export const kindWords =
  'noodles biscuit cookies chocolate wafer tea coffee atta salt sugar oil ghee soap handwash bar powder liquid cleaner paste toothpaste brush toothbrush shampoo chips bhujia puffs drink juice cracker cream macaroni pasta'

/**
 * Words a shopkeeper adds to a product of a category though its name lacks them ("marie biscuit", "haldi powder").
 * They help to recognise, never to identify. A category of one word that is not here lends that word.
 */
export const categoryWords: Readonly<Record<string, string>> = {
  noodles: 'noodles instant',
  biscuits: 'biscuit cookies',
  chocolate: 'chocolate toffee candy',
  staples: 'loose',
  oils: 'refined',
  spices: 'powder masala spice',
  soap: 'soap nahane',
  laundry: 'detergent washing kapde',
  'home care': 'cleaner safai',
  'oral care': 'tooth dant',
  'hair care': 'hair bal',
  snacks: 'namkeen snacks',
  beverages: 'drink juice',
}
