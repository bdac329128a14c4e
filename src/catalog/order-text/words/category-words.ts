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
  laundry: 'detergent washing kapde dhone',
  'home care': 'cleaner safai',
  'oral care': 'tooth dant',
  'hair care': 'hair bal',
  snacks: 'namkeen snacks',
  beverages: 'drink juice',
}
