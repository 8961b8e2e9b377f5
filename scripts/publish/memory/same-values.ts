interface Value {
  readonly key: string;
  readonly value: unknown;
}

/** What one reading has made, for the next where it is made of the same. What a reading leaves out is let go. */
export class SameValues {
  private before: ReadonlyMap<string, Value> = new Map();
  private now = new Map<string, Value>();

  /** @param key changes with all that the value is made of */
  of<T>(name: string, key: string, make: () => T): T {
    const known = this.before.get(name);
    const kept = known?.key === key ? known : { key, value: make() };
    this.now.set(name, kept);
    return kept.value as T;
  }

  endReading(): void {
    this.before = this.now;
    this.now = new Map();
  }
}
