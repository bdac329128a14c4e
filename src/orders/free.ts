/** Which lines are given on top of others. */
import type { OrderLine } from './types.ts'

/** Goods that were asked for or are owed: not those that come on top of them. */
export const isPaid = ({ free }: Pick<OrderLine, 'free'>): boolean => !free

/** Whether a line keeps an order alive: free goods on top of nothing are no order, goods owed are. */
export const countsAlone = ({ free }: Pick<OrderLine, 'free'>): boolean => !free || free.owed
