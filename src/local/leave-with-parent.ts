// Preloaded into every program that local mode starts (node --import). When the channel to the parent closes, because
// the parent asks or is gone, the child leaves too: nothing is left behind, even when the parent was killed outright.

const GRACE_MS = 5_000;

function leave(): void {
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  process.kill(process.pid, "SIGINT");
}

if (process.connected) process.once("disconnect", leave);
else leave();
