import type { NamedFile } from "../controllers/importing.ts";

export type Dropped = {
  readonly files: readonly NamedFile[];
  /** Files in folders that are of no kind that is read, and files that could not be opened. */
  readonly skipped: number;
};

/**
 * What was dropped: each file, and of each folder, however deep, the files whose names have one of these endings, called by their path within
 * it. Hidden ones are passed over. Has to be called before the drop is over: after it the browser forgets what was dropped.
 */
export async function droppedFiles(
  { items, files }: DataTransfer,
  endings: readonly string[],
): Promise<Dropped> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What was pasted from another program may come as files alone.
  if (entries.length === 0) {
    return { files: [...files].map((file) => ({ name: file.name, content: file })), skipped: 0 };
  }
  const found: NamedFile[] = [];
  let skipped = 0;
  for (const entry of entries) {
    for await (const { name, file } of filesIn(entry, entry.isDirectory ? "" : entry.name)) {
      const isRead =
        file === entry || endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
      const content = isRead ? await contentOf(file) : null;
      if (content === null) skipped += 1;
      else found.push({ name, content });
    }
  }
  return { files: found, skipped };
}

async function* filesIn(
  entry: FileSystemEntry,
  name: string,
): AsyncGenerator<{ readonly name: string; readonly file: FileSystemFileEntry }> {
  if (isFile(entry)) yield { name, file: entry };
  if (!isDirectory(entry)) return;
  const within = (await entriesOf(entry)).filter((one) => !one.name.startsWith("."));
  for (const one of within.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    yield* filesIn(one, name === "" ? one.name : `${name}/${one.name}`);
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A reader gives its entries in portions, an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const portion = (): Promise<FileSystemEntry[]> =>
    new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
  const all: FileSystemEntry[] = [];
  for (let some = await portion(); some.length > 0; some = await portion()) all.push(...some);
  return all;
}

function contentOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
