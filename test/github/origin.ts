/**
 * Stands for the address of the server in the data, as long as no server has one. The name can
 * never resolve: https://www.rfc-editor.org/rfc/rfc2606#section-2
 */
export const ORIGIN = 'https://github-stand-in.invalid';

/** JSON in which every address of the stand-in begins with where it really listens. */
export function toJson({value, base}: {value: unknown; base: string}): string {
  return JSON.stringify(value, (_key, item: unknown) => toAddress({value: item, base}));
}

function toAddress({value, base}: {value: unknown; base: string}): unknown {
  return typeof value === 'string' ? withBase({address: value, base}) : value;
}

/** One address, with the place where the stand-in really listens. */
export function withBase({address, base}: {address: string; base: string}): string {
  return address.startsWith(`${ORIGIN}/`) ? base + address.slice(ORIGIN.length) : address;
}
