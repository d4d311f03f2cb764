// The rows of the table: what is measured, against which floor, and how many times the floor it may be.
import type { OpenRecord } from "../../src/open-record.ts";
import { collect } from "../../src/ports/plan-store.ts";
import { type Compared, compare } from "./measure.ts";
import { personOf } from "./plans.ts";
import { type Running, start } from "./programs.ts";
import { type Talk, talkAs } from "./talk.ts";

interface Bench {
  readonly connector: Running;
  readonly clerk: Running;
  readonly floor: Running;
  /** The record the clerk writes to, to see that it did. */
  readonly record: OpenRecord;
  /** How the clerk is started on the same storage. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many turns memory is measured after. */
  readonly memoryTurns: number;
}

export interface Row {
  readonly what: string;
  readonly against: string;
  readonly unit: "ms" | "MiB";
  readonly atMost: number;
  measure(bench: Bench): Promise<Pick<Compared, "ours" | "floor">>;
}

export const HUNDRED = "hundred";
export const TEN_THOUSAND = "ten-thousand";

const PERSON = personOf(HUNDRED);

export const ROWS: readonly Row[] = [
  {
    what: "An update in words, recorded and answered",
    against: "echo, one point read, one transaction of two rows",
    unit: "ms",
    atMost: 1.5,
    async measure({ connector, clerk, floor, record }) {
      const say = talkAs(PERSON, connector);
      const compared = await compare(
        200,
        (turn) => say(clerk, updateIn(turn)),
        (turn) => say(floor, updateIn(turn)),
      );
      const entries = (await collect(record.store.list(HUNDRED, ["entry"]))).length;
      if (entries !== compared.turns) throw new Error(`${compared.turns} updates left ${entries} entries`);
      return compared;
    },
  },
  {
    what: "summary of a plan of 100 actions",
    against: "echo, one scan of the same rows",
    unit: "ms",
    atMost: 1.5,
    async measure({ connector, clerk, floor }) {
      const say = talkAs(PERSON, connector);
      return compare(
        100,
        () => say(clerk, "summary"),
        () => say(floor, `scan ${HUNDRED}`),
      );
    },
  },
  {
    what: "summary of a plan of 10,000 actions",
    against: "one scan of the same rows",
    unit: "ms",
    atMost: 1.3,
    async measure({ connector, clerk, floor }) {
      const say = talkAs(personOf(TEN_THOUSAND), connector);
      return compare(
        12,
        () => say(clerk, "summary"),
        async () => (await fetch(`http://127.0.0.1:${floor.port}/scan/${TEN_THOUSAND}`)).json(),
      );
    },
  },
  {
    what: "Start to first answer",
    against: "the echo bot's",
    unit: "ms",
    atMost: 1.5,
    async measure({ connector, environment }) {
      const say = talkAs(PERSON, connector);
      const startAndAnswer = (script: string) => async () => {
        const bot = await start(script, { environment });
        await say(bot, "help");
        return () => bot.stop();
      };
      return compare(8, startAndAnswer("src/main.ts"), startAndAnswer("test/bench/echo-bot.ts"));
    },
  },
  {
    what: "Memory after many turns",
    against: "the echo bot's",
    unit: "MiB",
    atMost: 1.3,
    async measure({ connector, environment, memoryTurns }) {
      const say = talkAs(PERSON, connector);
      const ours = await memoryAfter("src/main.ts", environment, memoryTurns, say);
      const floor = await memoryAfter("test/bench/echo-bot.ts", environment, memoryTurns, say);
      return { ours, floor };
    },
  },
];

function updateIn(turn: number): string {
  const ref = `${1 + (turn % 5)}.${1 + (turn % 10)}.${1 + (turn % 2)}`;
  return `${ref} ${turn % 2 ? "amber" : "green"} three of the five posts are filled, note ${turn}`;
}

const OTHERS = ["my actions", "show 1.1.1", "summary", "help"];
const AT_ONCE = 4;

async function memoryAfter(script: string, environment: Bench["environment"], turns: number, say: Talk) {
  const bot = await start(script, { environment, tellsMemory: true });
  try {
    let turn = 0;
    const person = async () => {
      while (turn < turns) {
        turn += 1;
        await say(bot, OTHERS[turn % 5] ?? updateIn(turn));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, person));
    return await bot.memory();
  } finally {
    await bot.stop();
  }
}
