import type {ReactNode} from 'react';
import Heading from '@theme/Heading';
import figures from './figures';
import Table from './Table';
import type {Row} from './figures';

const count = (value: number) => value.toLocaleString('en');
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);

/** The rows of each task, under its name. */
function groupByTask(rows: readonly Row[]): [string, Row[]][] {
  const tasks = new Map<string, Row[]>();
  for (const row of rows) {
    tasks.set(row.task, [...(tasks.get(row.task) ?? []), row]);
  }
  return [...tasks];
}

/** What each task took, beside what each alternative took. */
export function Tasks(): ReactNode {
  return groupByTask(figures.rows).map(([task, rows]) => (
    <section key={task}>
      <Heading as="h3">{task}</Heading>
      <Table
        columns={[
          {name: 'Who'},
          {name: 'Advisories', isNumber: true},
          {name: 'Ratio', isNumber: true},
          {name: 'Processor, s', isNumber: true},
          {name: 'from – to', isNumber: true},
          {name: 'Clock, s', isNumber: true},
          {name: 'Peak, MB', isNumber: true},
          {name: 'Requests', isNumber: true},
          {name: 'Runs', isNumber: true},
        ]}
        rows={rows.map(({contender, size, ratio, processor, wall, peak, requests, runs}) => [
          contender,
          count(size),
          ratio ? ratio.median.toFixed(2) : '',
          processor ? seconds(processor.median) : '',
          processor ? `${seconds(processor.least)} – ${seconds(processor.most)}` : '',
          seconds(wall.median),
          peak === null ? '' : count(Math.round(peak)),
          requests === null ? '' : count(requests),
          runs,
        ])}
      />
    </section>
  ));
}

/** What each further advisory costs, from size to size. */
export function Growth(): ReactNode {
  return (
    <Table
      columns={[
        {name: 'Task'},
        {name: 'From', isNumber: true},
        {name: 'To', isNumber: true},
        {name: 'Each further one, ms', isNumber: true},
        {name: 'Of memory, kB', isNumber: true},
      ]}
      rows={figures.growth.map(({task, from, to, milliseconds, kilobytes}) => [
        task,
        count(from),
        count(to),
        milliseconds.toFixed(2),
        kilobytes === null ? '' : kilobytes.toFixed(0),
      ])}
    />
  );
}

/** What the plugin adds to a built site. */
export function Outputs(): ReactNode {
  return (
    <Table
      columns={[
        {name: 'Who'},
        {name: 'Bundler'},
        {name: 'Advisories', isNumber: true},
        {name: 'Files', isNumber: true},
        {name: 'more', isNumber: true},
        {name: 'MB', isNumber: true},
        {name: 'more MB', isNumber: true},
        {name: 'postBuild, s', isNumber: true},
      ]}
      rows={figures.outputs.map(({contender, bundler, size, files, bytes, more, postBuild}) => [
        contender,
        bundler,
        count(size),
        count(files),
        more ? count(more.files) : '',
        megabytes(bytes),
        more ? megabytes(more.bytes) : '',
        postBuild === null ? '' : seconds(postBuild),
      ])}
    />
  );
}

/** The slowest of what strangers may write. */
export function Worst(): ReactNode {
  return (
    <Table
      columns={[
        {name: 'What is made'},
        {name: 'Of what'},
        {name: 'Characters', isNumber: true},
        {name: 'Processor, ms', isNumber: true},
        {name: 'What comes of it'},
      ]}
      rows={figures.worst.map(({what, name, characters, milliseconds, outcome}) => [
        what,
        <code key="name">{name}</code>,
        count(characters),
        milliseconds.toFixed(0),
        outcome,
      ])}
    />
  );
}
