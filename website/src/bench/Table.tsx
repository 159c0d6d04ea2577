import type {ReactNode} from 'react';
import styles from './Table.module.css';

/** Of a column of numbers, the heading says `isNumber`. */
export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
}

interface Props {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table of figures; where it is too wide it is a box that keys can scroll. */
export default function Table({columns, rows}: Props): ReactNode {
  return (
    <table className={styles.table} tabIndex={0}>
      <thead>
        <tr>
          {columns.map(({name, isNumber}) => (
            <th key={name} scope="col" className={isNumber ? styles.number : styles.text}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} className={columns[column]?.isNumber ? styles.number : styles.text}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
