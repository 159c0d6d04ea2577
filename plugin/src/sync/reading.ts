import type {IsoDate} from '../advisory/advisory';
import type {HeldAdvisory} from './heldAdvisory';
import type {ReadSource, Sources} from './sources';

/** A source with all that GitHub tells of its advisories. */
export interface CompleteSource extends Omit<ReadSource, 'advisories'> {
  /** Whether anybody can report privately there; null as long as GitHub has not said. */
  readonly privateReporting: boolean | null;
  readonly advisories: readonly HeldAdvisory[];
}

/** What GitHub said. */
export interface Reading {
  readonly sources: Sources<CompleteSource>;
  /** When all that the lists do not tell was last answered; null asks again. */
  readonly enrichedAt: IsoDate | null;
}
