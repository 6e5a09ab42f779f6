import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';

/** One figure of ours beside the peer's, in the same unit. */
export interface Row {
  readonly case: string;
  readonly metric: string;
  readonly unit: string;
  readonly ours: number;
  /** Null where the peer could not be measured; the log says why. */
  readonly peer: number | null;
  readonly peerName: string;
  /** Ours / peer (a throughput: peer / ours), so that smaller is better everywhere. */
  readonly ratio: number | null;
}

/** Where the figures come from: without it they mean nothing. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
}

/** A figure where less is better, to three digits: the rest is noise. */
export function row(measured: Omit<Row, 'ratio'>): Row {
  const { ours, peer } = measured;
  return {
    ...measured,
    ours: digits(ours),
    peer: peer === null ? null : digits(peer),
    ratio: peer === null ? null : digits(ours / peer),
  };
}

/** Prints a whole run on stdout: one JSON object, or a table. */
export function print(bench: string, rows: readonly Row[], json: boolean): void {
  const found = machine();
  console.log(json ? JSON.stringify({ bench, machine: found, rows }) : inWords(found, rows));
}

/** For the log: stdout is the report's alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function digits(figure: number): number {
  return Number(figure.toPrecision(3));
}

function machine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
}

function inWords({ cpu, cores, memoryGB, system, node }: Machine, rows: readonly Row[]): string {
  const head = ['case', 'metric', 'ours', 'peer', 'unit', 'ours/peer', 'peer is'];
  const body = rows.map((one) => [
    one.case,
    one.metric,
    String(one.ours),
    String(one.peer ?? '–'),
    one.unit,
    one.ratio === null ? '–' : `1/${String(digits(1 / one.ratio))}`,
    one.peerName,
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    `${cpu}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}`,
    ...[head, ...body].map(line),
  ].join('\n');
}
