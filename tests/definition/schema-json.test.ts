import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { questionnaireSchema } from '../../src/definition/questionnaire.ts';
import { registry } from '../../src/question-types/registry.ts';

describe('the committed JSON Schema', () => {
  it('is the one the reading schema gives (npm run schema)', async () => {
    const committed: unknown = JSON.parse(await readFile('questionnaire/schema.json', 'utf8'));
    expect(committed).toEqual(
      JSON.parse(
        JSON.stringify(
          z.toJSONSchema(questionnaireSchema(registry), { io: 'input', reused: 'ref' }),
        ),
      ),
    );
  });
});
