import * as z from 'zod/mini';
import type { Registry } from '../question-types/registry.ts';
import type { Json } from '../shared/json.ts';
import { questionnaireSchema } from './questionnaire.ts';

type Schema = { readonly [key: string]: Json };

/**
 * The JSON Schema of a definition as it is written, for editors: what the reading schema demands, and beside it the
 * ways to write a list that are put in place when it is read (`expand.ts`): a code list, the options of an earlier
 * question.
 */
export function writtenSchema(types: Registry): Schema {
  const read = z.toJSONSchema(questionnaireSchema(types), { io: 'input', reused: 'ref' });
  const written = withLists(JSON.parse(JSON.stringify(read))) as Schema;
  const properties = written.properties as Schema;
  return { ...written, properties: { ...properties, codeLists: codeLists(read) } };
}

const LISTS = ['options', 'rows', 'columns'];

const list: Schema = {
  type: 'object',
  properties: { list: { type: 'string' } },
  required: ['list'],
  additionalProperties: false,
};

function withLists(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withLists);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withLists(value)]),
  );
  const { properties, required } = inner;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
    return inner;
  const own = properties as Schema;
  const listed = LISTS.filter((key) => isList(own[key]));
  const taken = 'optionsFrom' in own && Array.isArray(required);
  return {
    ...inner,
    properties: {
      ...own,
      ...Object.fromEntries(listed.map((key) => [key, { anyOf: [own[key] ?? {}, list] }])),
    },
    ...(taken ? { required: required.filter((key) => key !== 'options') } : {}),
  };
}

/** An array, or a reference to what several questions share. */
function isList(schema: Json | undefined): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    ('$ref' in schema || ('type' in schema && schema.type === 'array'))
  );
}

/** Lists of options that several questions share, each with the options of any single choice. */
function codeLists(read: object): Schema {
  const options = optionsIn(JSON.parse(JSON.stringify(read)));
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: { id: { type: 'string' }, options: options ?? { type: 'array' } },
      required: ['id', 'options'],
      additionalProperties: false,
    },
  };
}

/** The first schema of options there is. */
function optionsIn(schema: Json): Json | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if (!Array.isArray(schema)) {
    const { properties } = schema as Schema;
    const options = (properties as Schema | undefined)?.options;
    if (isList(options)) return options;
  }
  for (const part of Object.values(schema)) {
    const found = optionsIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
