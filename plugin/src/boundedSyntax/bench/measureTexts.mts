import {spawn} from 'node:child_process';
import {text as readAll} from 'node:stream/consumers';
import {SIZE} from './slowTexts.mjs';

const TIME_OUT = 30_000;
const WARM_UP =
  '# A *short* `text`\n\n> - with [a link](https://a.example)\n\n| a |\n|---|\n| b |\n';

/** What it took to work on one text. */
interface Figures {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Why the text is refused, or what else came of it. */
  readonly outcome: string;
}

type Work = (text: string) => void;

/** What may be measured, by the word that the command line has for it. */
export type Subjects = Readonly<Record<string, Work>>;

function measure(work: Work, text: string): Figures {
  work(WARM_UP);
  let outcome = '';
  const before = process.cpuUsage();
  try {
    work(text);
  } catch (error) {
    outcome = error instanceof Error ? error.message : String(error);
  }
  const {user, system} = process.cpuUsage(before);
  return {
    milliseconds: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    outcome,
  };
}

async function measureAlone(script: string, subject: string, text: string): Promise<Figures> {
  const child = spawn(
    process.execPath,
    ['--single-threaded', '--import', 'tsx', script, subject, '-'],
    {stdio: ['pipe', 'pipe', 'inherit'], timeout: TIME_OUT, killSignal: 'SIGKILL'},
  );
  child.stdin.end(text);
  const output = await readAll(child.stdout);
  return output === ''
    ? {milliseconds: TIME_OUT, megabytes: 0, outcome: 'stopped'}
    : (JSON.parse(output) as Figures);
}

/**
 * Measures what each text takes and prints a table, the slowest first. Each text is read by a process
 * of its own, which is this script once more with `-` behind the subject and the text as its input; it
 * has read a short text before, and its V8 has one thread. The milliseconds are the processor's,
 * because others may use the machine as well.
 *
 * @param script path of the script that calls this
 * @param next gives the name and text that are measured because of how another one went, if any
 * @throws if the command line names no subject
 */
export async function measureTexts({
  script,
  subjects,
  texts,
  next = () => null,
}: {
  script: string;
  subjects: Subjects;
  texts: Readonly<Record<string, string>>;
  next?: (name: string, text: string, outcome: string) => readonly [string, string] | null;
}): Promise<void> {
  const [subject = Object.keys(subjects)[0] ?? '', input] = process.argv.slice(2);
  const work = subjects[subject];
  if (!work) {
    throw new Error(
      `There is no way to measure "${subject}", only ${Object.keys(subjects).join(', ')}.`,
    );
  }
  if (input === '-') {
    console.log(JSON.stringify(measure(work, await readAll(process.stdin))));
    return;
  }
  const rows: (Figures & {name: string})[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const figures = await measureAlone(script, subject, text);
    rows.push({name, ...figures});
    const [nextName, nextText] = next(name, text, figures.outcome) ?? [];
    if (nextName !== undefined && nextText !== undefined) {
      rows.push({name: nextName, ...(await measureAlone(script, subject, nextText))});
    }
  }
  rows.sort((a, b) => b.milliseconds - a.milliseconds);
  console.log(`${subject}, ${SIZE} characters each:\n`);
  console.log('    ms     MB  text');
  for (const {name, milliseconds, megabytes, outcome} of rows) {
    const figures = [milliseconds, megabytes].map((figure) => figure.toFixed(0).padStart(6));
    console.log(`${figures.join(' ')}  ${name}${outcome === '' ? '' : ` (${outcome})`}`);
  }
}
