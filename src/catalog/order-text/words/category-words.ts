/**
 * Words a shopkeeper adds to a product of a category though its name lacks them ("marie biscuit", "haldi powder").
 * They help to recognise, never to identify. A category that is not here lends only its own name.
 */
export const categoryWords: Readonly<Record<string, string>> = {
  noodles: 'noodles instant',
  biscuits: 'biscuit cookies',
  chocolate: 'chocolate toffee candy',
  'tea & coffee': 'patti leaf',
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
