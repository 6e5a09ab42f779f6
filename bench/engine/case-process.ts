/** Measures one case, given as JSON, in this process, and writes its rows as JSON. Started by `main.ts`. */
import { benchCase } from './case.ts';

process.stdout.write(JSON.stringify(benchCase(JSON.parse(process.argv[2] ?? ''))));
