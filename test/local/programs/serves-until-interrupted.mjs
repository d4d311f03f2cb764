import { createServer } from "node:net";

const server = createServer().listen(Number(process.argv[2]), "127.0.0.1");
process.once("SIGINT", () => server.close());
