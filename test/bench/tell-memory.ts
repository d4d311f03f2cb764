// Loaded before a program that is measured: says how much memory it holds when asked.
process.on("message", () => {
  process.send?.(process.memoryUsage().rss);
});
process.channel?.unref();
