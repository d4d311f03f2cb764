// Two short memories of this process. Teams repeats an activity that took long to answer, and tells of an
// installation twice; neither may be heard twice. What must outlive a restart stands in the record, not here.

/** Enough for many minutes of a busy morning. Teams repeats within a minute. */
export const MOST_REMEMBERED = 1000;

export interface Redeliveries<Answer> {
  /** Does the work, or gives the answer of the same work done before or being done now. */
  once(key: string, work: () => Promise<Answer>): Promise<Answer>;
}

/** An answer that `isFinal` says no to is forgotten, so that a redelivery can do better. */
export function createRedeliveries<Answer>(isFinal: (answer: Answer) => boolean): Redeliveries<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return {
    async once(key, work) {
      const before = answers.get(key);
      if (before !== undefined) return before;
      const now = work();
      remember(answers, key, now);
      const isWorthKeeping = await now.then(isFinal, () => false);
      if (!isWorthKeeping && answers.get(key) === now) answers.delete(key);
      return now;
    },
  };
}

export interface Presence {
  /** False when this is the second telling of the same coming or going. */
  isNews(conversationId: string, kind: "arrived" | "left"): boolean;
  forget(conversationId: string): void;
}

export function createPresence(): Presence {
  const last = new Map<string, "arrived" | "left">();
  return {
    isNews(conversationId, kind) {
      if (last.get(conversationId) === kind) return false;
      remember(last, conversationId, kind);
      return true;
    },
    forget: (conversationId) => void last.delete(conversationId),
  };
}

function remember<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.keys();
  if (memory.size > MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest);
}
