/**
 * What is worked out of a value once and kept for as long as the value lives: of a site, a publication or a page.
 * @param make pure, and never undefined
 */
export function onceFor<Key extends object, Made extends object | string>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const made = new WeakMap<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
