export interface PreviewOptions {
  /** Absolute path of the content folder. */
  readonly input: string;
  readonly port: number;
  /** How the author names a file of the content folder. */
  readonly locate: (file: string) => string;
}

export async function preview(_options: PreviewOptions): Promise<void> {}
