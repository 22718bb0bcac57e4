import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of its own, in memory, whose size can be changed while it is in use. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves so many KiB free. */
  leave(kib: number): void;
  remove(): void;
};

const KIB = 1024;

/** Null where disks may not be mounted: that is for root. */
export function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), "whosaid-disk-"));
  const mount = (...args: readonly string[]): void => {
    execFileSync("mount", [...args, folder], { stdio: "ignore" });
  };
  try {
    mount("-t", "tmpfs", "tmpfs");
  } catch {
    rmdirSync(folder);
    return null;
  }
  return {
    folder,
    leave: (kib) => {
      const { blocks, bfree, bsize } = statfsSync(folder);
      const used = ((blocks - bfree) * bsize) / KIB;
      mount("-o", `remount,size=${Math.ceil(used + kib)}k`);
    },
    remove: () => {
      execFileSync("umount", [folder]);
      rmdirSync(folder);
    },
  };
}
