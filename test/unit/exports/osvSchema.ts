import fs from 'node:fs';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The format's own schema: it lies beside the repository, not in it, and is not there for everybody. */
const FILE = path.resolve(__dirname, '../../../../shared/schemas/osv.schema.json');

export const isSchemaHere = fs.existsSync(FILE);

if (!isSchemaHere) {
  console.warn('SKIPPED: the schema of OSV (../shared/schemas/osv.schema.json) is not here.');
}

/** @returns of a record all that its schema has against it */
export function createOsvCheck(): (record: unknown) => string[] {
  const ajv = new Ajv2020({allErrors: true, strict: false});
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(FILE, 'utf8')) as object);
  return (record) =>
    validate(record)
      ? []
      : (validate.errors ?? []).map(
          ({instancePath, message}) => `${instancePath} ${String(message)}`,
        );
}
