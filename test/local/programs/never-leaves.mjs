import { createServer } from "node:net";

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => console.log(`${signal}: no`));
createServer().listen(Number(process.argv[2]), "127.0.0.1");
