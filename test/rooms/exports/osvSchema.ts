import fs from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {OSV_SCHEMA} from '../../given/beside';

/** @returns of a record all that its schema has against it */
export function createOsvCheck(): (record: unknown) => string[] {
  const ajv = new Ajv2020({allErrors: true, strict: false});
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(OSV_SCHEMA.file, 'utf8')) as object);
  return (record) =>
    validate(record)
      ? []
      : (validate.errors ?? []).map(
          ({instancePath, message}) => `${instancePath} ${String(message)}`,
        );
}
