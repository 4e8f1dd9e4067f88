/** EJSON as DDP speaks it: dates travel as `{"$date": ms}`, objects that look like that are escaped. */

type Plain = { [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

export function toEjson(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.getTime() };
  if (Array.isArray(value)) return value.map(toEjson);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toEjson(item)]));
}

export function fromEjson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromEjson);
  if (!isPlain(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 1) {
    if (typeof value.$date === 'number') return new Date(value.$date);
    if (typeof value.$InfNaN === 'number') {
      return value.$InfNaN === 0 ? NaN : value.$InfNaN * Infinity;
    }
    if (isPlain(value.$escape)) {
      return Object.fromEntries(Object.entries(value.$escape).map(([k, v]) => [k, fromEjson(v)]));
    }
  }
  return Object.fromEntries(keys.map((key) => [key, fromEjson(value[key])]));
}

export const stringify = (value: unknown): string => JSON.stringify(toEjson(value));
export const parse = (text: string): unknown => fromEjson(JSON.parse(text));
