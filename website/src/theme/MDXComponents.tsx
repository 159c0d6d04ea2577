import type {ComponentProps, ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import MDXComponents from '@theme-original/MDXComponents';

/** Docusaurus makes a box of each table that scrolls where it is too wide: keys must be able to. */
function Table(props: ComponentProps<'table'>): ReactNode {
  return <table tabIndex={0} {...props} />;
}

/** The boxes of a list of tasks, which say what they mean by their look alone. */
function Checkbox(props: ComponentProps<'input'>): ReactNode {
  const label = props.checked
    ? translate({id: 'website.task.done', message: 'done', description: 'Of a task in a list'})
    : translate({id: 'website.task.open', message: 'open', description: 'Of a task in a list'});
  return <input aria-label={label} {...props} />;
}

export default {...MDXComponents, table: Table, input: Checkbox};
