interface Value {
  readonly text: string;
  readonly value: unknown;
}

/** Plain data of one reading that is the same object in the next where it is equal. What a reading leaves out is let go. */
export class SameValues {
  private before: ReadonlyMap<string, Value> = new Map();
  private now = new Map<string, Value>();

  of<T>(name: string, value: T): T {
    const text = JSON.stringify(value);
    const known = this.before.get(name);
    const kept = known?.text === text ? known : { text, value };
    this.now.set(name, kept);
    return kept.value as T;
  }

  endReading(): void {
    this.before = this.now;
    this.now = new Map();
  }
}
