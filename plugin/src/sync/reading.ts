import type {IsoDate} from '../advisory/advisory';
import type {AskedSource} from './enrichReadSources';
import type {HeldAdvisory} from './heldAdvisory';
import type {Sources} from './sources';

/** A source with all that GitHub tells of its advisories. */
export interface CompleteSource extends Omit<AskedSource, 'advisories'> {
  readonly advisories: readonly HeldAdvisory[];
}

/** What GitHub said. */
export interface Reading {
  readonly sources: Sources<CompleteSource>;
  /** When all that the lists do not tell was last answered; null asks again. */
  readonly enrichedAt: IsoDate | null;
}
