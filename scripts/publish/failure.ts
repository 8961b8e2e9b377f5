/** The command was called in a way that cannot be carried out: exit code 2. The message tells what to type instead. */
export class UsageError extends Error {}

/** The machine stood in the way (disk, rights, another build): exit code 3. The message tells what to do. */
export class MachineError extends Error {}

/** What an error of the system means to someone who is not a programmer; undefined for errors that are our own fault. */
export function machineMessage(error: unknown): string | undefined {
  if (error instanceof MachineError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const where = path ? `: ${path}` : "";
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `The disk is full${where}. Make room and build again; the previous site is untouched.`;
    case "EFBIG":
      return `A file would be larger than this machine allows${where}. Raise its limit (ulimit -f) and build again; the previous site is untouched.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `There is no permission to read or write${where}. Change the rights of that file and its folder, or choose other folders.`;
    case "EMFILE":
    case "ENFILE":
      return "Too many files are open on this machine. Close other programs and build again.";
    case "ENAMETOOLONG":
      return `A path is longer than this machine allows${where}. Choose a shorter file name or folder.`;
    case "EBUSY":
    case "EXDEV":
      return `The output folder cannot be swapped${where}: it is a mount point or in use. Choose an --output inside it.`;
    default:
      return undefined;
  }
}

/** What really went wrong: Eleventy wraps what a layout or the disk threw, often more than once. */
export function rootCause(error: unknown): unknown {
  const inner = error instanceof Error && "originalError" in error ? error.originalError : undefined;
  return inner === undefined ? error : rootCause(inner);
}
