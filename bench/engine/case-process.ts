/** Measures one case, given as JSON, in this process, and writes its rows as JSON. Started by `main.ts`. */
import { benchCase } from './case.ts';

const rows = await benchCase(JSON.parse(process.argv[2] ?? ''));
process.stdout.write(JSON.stringify(rows));
