import { describe } from 'vitest'
import { createEar, type Ear } from './ear.ts'
import type { ContractHarness, Lack, MakeHarness } from './harness.ts'
import { hearingContract } from './hearing.ts'
import { sendingContract } from './sending.ts'

/** A running channel and its ear, closed at the end of the test. */
export type Setup = () => Promise<{ harness: ContractHarness; ear: Ear }>

/**
 * What every channel promises the core, whatever its messenger: call it once per channel, in a test file of its
 * own, with a function that builds the channel around the given accept (see harness.ts). `lacks` names what the
 * messenger does not have.
 */
export function channelContract(name: string, makeHarness: MakeHarness, lacks: Lack[] = []): void {
  describe(`${name} keeps the contract of channels`, () => {
    const setup = async () => {
      const ear = createEar()
      return { ear, harness: await makeHarness(ear.accept) }
    }
    hearingContract(setup, lacks)
    sendingContract(setup, lacks)
  })
}
