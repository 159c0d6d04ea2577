import type {ComponentType, ReactNode, SVGProps} from 'react';
import Memory from '@site/static/bench/memory.svg';
import MemoryFromZero from '@site/static/bench/memory-from-zero.svg';
import RatiosPlot from '@site/static/bench/ratios.svg';
import Time from '@site/static/bench/time.svg';
import TimeFromZero from '@site/static/bench/time-from-zero.svg';
import styles from './Plots.module.css';

interface Plot {
  readonly drawn: ComponentType<SVGProps<SVGSVGElement>>;
  readonly caption: string;
}

/** Pictures beside each other, or one below the other where there is no space. */
function Figures({plots}: {readonly plots: readonly Plot[]}): ReactNode {
  return (
    <div className={styles.plots}>
      {plots.map(({drawn: Drawn, caption}) => (
        <figure key={caption} className={styles.plot}>
          {/* SVGO takes the role away. */}
          <Drawn className={styles.drawn} role="img" />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** With both scales in powers of ten: all sizes can be told apart. */
export function ByPowers(): ReactNode {
  return (
    <Figures
      plots={[
        {drawn: Time, caption: 'Time of the processor, in powers of ten'},
        {drawn: Memory, caption: 'Memory at the most, in powers of ten'},
      ]}
    />
  );
}

/** With both scales from zero on: what grows as the number of advisories does is a straight line. */
export function FromZero(): ReactNode {
  return (
    <Figures
      plots={[
        {drawn: TimeFromZero, caption: 'Time of the processor, from zero on'},
        {drawn: MemoryFromZero, caption: 'Memory at the most, from zero on'},
      ]}
    />
  );
}

/** The plugin beside each alternative. */
export function Ratios(): ReactNode {
  return (
    <Figures
      plots={[
        {
          drawn: RatiosPlot,
          caption: 'How many times as long the plugin takes, in powers of ten',
        },
      ]}
    />
  );
}
