import { describe, expect, it } from "vitest";
import { installation, members } from "./activities.ts";
import { startEdge, stopEdgesAfterEach } from "./edge.ts";

stopEdgesAfterEach();

describe("coming and going", () => {
  const welcome = async () => ({ messages: [{ summary: "Welcome", text: "Welcome" }] });
  const us = { id: "28:5b1d0c1e-0000-4000-8000-000000000001" };

  it("welcomes once, though Teams tells of an installation twice and at the same time", async () => {
    const edge = await startEdge({ receive: welcome });

    await Promise.all([
      edge.post(installation("add", { id: "1" })),
      edge.post(members({ membersAdded: [{ id: "29:owner" }, us] }, { id: "2" })),
    ]);

    expect(edge.heard.map(({ kind }) => kind)).toEqual(["arrived"]);
    expect(edge.connector.messages()).toHaveLength(1);
  });

  it("tells the clerk of a removal once and sends nothing", async () => {
    const edge = await startEdge({ receive: welcome });

    await edge.post(installation("remove", { id: "1" }));
    await edge.post(members({ membersRemoved: [us] }, { id: "2" }));

    expect(edge.heard.map(({ kind }) => kind)).toEqual(["left"]);
    expect(edge.connector.calls).toEqual([]);
  });

  it("welcomes again after a removal", async () => {
    const edge = await startEdge({ receive: welcome });

    await edge.post(installation("add", { id: "1" }));
    await edge.post(installation("remove", { id: "2" }));
    await edge.post(installation("add", { id: "3" }));

    expect(edge.heard.map(({ kind }) => kind)).toEqual(["arrived", "left", "arrived"]);
  });

  it("keeps conversations apart", async () => {
    const edge = await startEdge({ receive: welcome });

    await edge.post(installation("add", { id: "1" }));
    await edge.post(installation("add", { id: "1", conversation: { id: "19:g@thread.v2" } }));

    expect(edge.heard).toHaveLength(2);
  });

  it("hears the second telling when the first one failed, and tells nobody of the failure", async () => {
    let failures = 1;
    const edge = await startEdge({
      receive: async () => {
        if (failures-- > 0) throw new Error("storage is away");
        return { messages: [{ summary: "Welcome", text: "Welcome" }] };
      },
    });

    const first = await edge.post(installation("add", { id: "1" }));
    await edge.post(members({ membersAdded: [us] }, { id: "2" }));

    expect(first.status).toBe(500);
    expect(edge.connector.messages().map(({ text }) => text)).toEqual(["Welcome"]);
  });
});
