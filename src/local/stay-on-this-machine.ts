// Preloaded into a Playground window (node --import). Left to itself the Playground opens a browser, for which it has
// no switch, and listens on every network; a training window is for this machine alone, and people open it themselves.

import childProcess from "node:child_process";
import net from "node:net";

const LOOPBACK = "127.0.0.1";

const spawn = childProcess.spawn;
const startNothing = (): childProcess.ChildProcess => spawn(process.execPath, ["--version"], { stdio: "ignore" });
childProcess.spawn = startNothing as typeof spawn;

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function listenHere(this: net.Server, ...given: unknown[]) {
  const [first, ...others] = given;
  const isPortAlone = typeof first === "number" && typeof others[0] !== "string";
  return Reflect.apply(listen, this, isPortAlone ? [{ port: first, host: LOOPBACK }, ...others] : given);
};
