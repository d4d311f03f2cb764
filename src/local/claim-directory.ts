// Only one program at a time may keep its record in a folder: of two, the later to save would undo the other's work.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Part } from "./parts.ts";

/** Another program keeps its record there, and is running. */
class DirectoryInUse extends Error {
  readonly code = "directory-in-use";
  constructor(directory: string, pid: number) {
    super(`Another Plan Clerk (process ${pid}) keeps its record in ${directory}`);
    this.name = "DirectoryInUse";
  }
}

/** Makes the folder where it is missing. A claim left by a program that is gone gives way. */
export async function claimDirectory(directory: string): Promise<Part> {
  const file = join(directory, "process-id");
  await mkdir(directory, { recursive: true });
  const holder = await readHolder(file);
  if (holder !== undefined && isRunning(holder)) throw new DirectoryInUse(directory, holder);
  await writeFile(file, `${process.pid}\n`);
  return { stop: () => rm(file, { force: true }) };
}

async function readHolder(file: string): Promise<number | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
