/**
 * An object whose fields are made when they are first looked at, and are fields like any other from then on: a world holds thousands of
 * rows, and most programs look at those of one repository.
 */
export function lateFields<Value>(makers: Readonly<Record<string, () => Value>>): Record<string, Value> {
  const object: Record<string, Value> = {};
  for (const [name, make] of Object.entries(makers)) defineLate(object, name, make);
  return object;
}

function defineLate<Value>(object: object, name: string, make: () => Value): void {
  const set = (value: Value) => Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  const get = () => {
    const value = make();
    set(value);
    return value;
  };
  Object.defineProperty(object, name, { get, set, enumerable: true, configurable: true });
}
