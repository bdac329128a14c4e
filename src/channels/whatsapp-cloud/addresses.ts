/** What chat a person's names stand for, over all nodes and through changes of their names. */
import type { Db } from '../../db/client.ts'
import type { Log } from '../log.ts'
import type { Addresses } from './names.ts'

export type AddressOptions = { db: Db; account: string; log: Log; now?: () => Date }
export declare function createAddresses(options: AddressOptions): Addresses
