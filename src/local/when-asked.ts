// When somebody asks a program to end: Ctrl-C, a polite kill, or a terminal that was closed.

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Settles at the first signal. Later ones change nothing, because npm passes Ctrl-C on to a program that has had it
 * from the terminal already.
 */
export function whenAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
}
