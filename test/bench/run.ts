// `npm run bench`: what the clerk costs beside the least it could cost, both measured in one run, turn by turn.
// A row over its budget is told and is no error; `--full` takes memory after 10,000 turns.
import { importPlan } from "../../src/features/import-plan.ts";
import { startAzurite } from "../../src/local/azurite.ts";
import { openRecord } from "../../src/open-record.ts";
import { planOf } from "./plans.ts";
import { start } from "./programs.ts";
import { HUNDRED, ROWS, type Row, TEN_THOUSAND } from "./rows.ts";

const memoryTurns = process.argv.includes("--full") ? 10_000 : 2_000;
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isWanted = ({ what }: Row) => wanted.every((word) => what.toLowerCase().includes(word.toLowerCase()));

const azurite = await startAzurite();
try {
  const environment = { AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString, CLERK_LOCAL: "true" };
  const record = await openRecord({ kind: "connection-string", connectionString: azurite.connectionString });
  await importPlan(record.store, record.changePerson, planOf(HUNDRED, 100));
  await importPlan(record.store, record.changePerson, planOf(TEN_THOUSAND, 10_000));
  const [connector, clerk, floor] = await Promise.all([
    start("test/bench/connector.ts"),
    start("src/main.ts", { environment }),
    start("test/bench/floor-bot.ts", { environment }),
  ]);
  for (const row of ROWS.filter(isWanted)) {
    const { ours, floor: least } = await row.measure({ connector, clerk, floor, record, environment, memoryTurns });
    const ratio = ours / least;
    console.log(`${row.what}, against ${row.against}:`);
    console.log(
      `  ${shown(ours, row)} against ${shown(least, row)}: ${ratio.toFixed(2)} times, of at most ${row.atMost}: ${ratio <= row.atMost ? "within" : "over"}`,
    );
  }
  await Promise.all([connector, clerk, floor].map((program) => program.stop()));
} finally {
  await azurite.stop();
}

function shown(value: number, { unit }: Row): string {
  return `${value.toFixed(1)} ${unit}`;
}
