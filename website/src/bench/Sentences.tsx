import type {ReactNode} from 'react';
import figures from './figures';

/** The figures in short, as the README has them. */
export function InShort(): ReactNode {
  return (
    <ul>
      {figures.inShort.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** When all of it was measured, on what, and what was left out there. */
export function Measured(): ReactNode {
  const {date, machine, node, texts, leftOut} = figures;
  return (
    <>
      <p>
        Measured on <time dateTime={date}>{date}</time>, on {machine}, with Node {node} and the
        texts of {texts}.
      </p>
      {leftOut.map((what) => (
        <p key={what}>Left out: {what}.</p>
      ))}
    </>
  );
}
