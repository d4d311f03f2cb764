// The bare bot that reads and writes tables by hand: the least that an update or a summary can cost.
import { odata, TableClient } from "@azure/data-tables";
import type restify from "restify";
import { startBareBot } from "./bare-bot.ts";

const connection = process.env.AZURE_STORAGE_CONNECTION_STRING ?? "";
const client = (table: string) =>
  TableClient.fromConnectionString(connection, table, { allowInsecureConnection: true });
const plans = client("clerkplans");
const own = client("floor");

const ROWS = 100;
const row = (rowKey: string) => ({ partitionKey: "plan", rowKey, json0: "a".repeat(450), kind: "action", schema: 1 });
let serial = 0;

await own.createTable();
await own.submitTransaction(Array.from({ length: ROWS }, (_, index) => ["create", row(`h!${index}`)] as const));

/** One point read, and one transaction of two rows: the one that was read, and a new one. */
async function update(): Promise<void> {
  serial += 1;
  const { etag } = await own.getEntity("plan", `h!${serial % ROWS}`);
  await own.submitTransaction([
    ["update", row(`h!${serial % ROWS}`), "Replace", { etag }],
    ["create", row(`p!${serial}`)],
  ]);
}

/** One scan over the actions of a plan. */
async function scan(planId: string): Promise<number> {
  const filter = odata`PartitionKey eq ${planId} and RowKey ge ${"h!"} and RowKey lt ${"h!~~"}`;
  let rows = 0;
  for await (const page of plans.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: 1000 })) {
    rows += page.length;
  }
  return rows;
}

const server = startBareBot((words) => {
  const [what, planId = ""] = words.split(" ");
  return what === "scan" ? scan(planId) : update();
});

server.get("/scan/:planId", async (request: restify.Request, response: restify.Response) => {
  response.send(200, { rows: await scan(request.params.planId) });
});
