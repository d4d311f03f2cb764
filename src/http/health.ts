/** Storage that hangs is not well either, and whoever asks must hear so before giving up on the program itself. */
export function createHealthCheck(health: () => Promise<boolean>, limitMs: number): () => Promise<boolean> {
  return async () => {
    const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
    const limit = setTimeout(() => resolve(false), limitMs);
    const answer = health().catch(() => false);
    const isHealthy = await Promise.race([answer, tooLate]);
    clearTimeout(limit);
    return isHealthy;
  };
}
