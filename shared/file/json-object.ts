/** An object of plain JSON, of whatever shape. */
export type JsonObject = { [key: string]: unknown };

/** True for a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
