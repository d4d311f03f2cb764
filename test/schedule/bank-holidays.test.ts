import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/values.ts";
import { createBankHolidays } from "../../src/schedule/bank-holidays.ts";

const { holidaysOf } = createBankHolidays();

describe("the bank holidays of England", () => {
  it("are those of 2018 and 2019", async () => {
    expect([...(await holidaysOf("GB-ENG", 2018, 2019))].sort()).toEqual([
      "2018-01-01",
      "2018-03-30",
      "2018-04-02",
      "2018-05-07",
      "2018-05-28",
      "2018-08-27",
      "2018-12-25",
      "2018-12-26",
      "2019-01-01",
      "2019-04-19",
      "2019-04-22",
      "2019-05-06",
      "2019-05-27",
      "2019-08-26",
      "2019-12-25",
      "2019-12-26",
    ]);
  });

  it.each<[CalendarDate, string]>([
    ["2020-05-08", "the early May holiday moved to VE Day"],
    ["2020-12-28", "the day that stood in for Boxing Day"],
    ["2021-12-27", "the day that stood in for Christmas Day"],
    ["2022-01-03", "the day that stood in for New Year's Day"],
    ["2022-06-03", "the Platinum Jubilee"],
    ["2022-09-19", "the Queen's funeral"],
    ["2023-05-08", "the Coronation"],
  ])("hold %s, %s", async (date) => {
    expect(await holidaysOf("GB-ENG", 2020, 2023)).toContain(date);
  });

  it.each<[CalendarDate, string]>([
    ["2019-03-31", "Mother's Day"],
    ["2020-05-04", "the first Monday of May 2020, when the holiday was on the Friday"],
    ["2018-01-02", "the second of January, which is Scotland's"],
  ])("do not hold %s, %s", async (date) => {
    expect(await holidaysOf("GB-ENG", 2018, 2020)).not.toContain(date);
  });
});

describe("the bank holidays of a region", () => {
  it("are its own", async () => {
    expect(await holidaysOf("GB-SCT", 2018, 2018)).toContain("2018-01-02");
  });

  it("are worked out once", async () => {
    const first = await holidaysOf("GB-ENG", 2018, 2019);

    expect(await holidaysOf("GB-ENG", 2018, 2019)).toBe(first);
  });

  it.each(["GB-XXX", "ZZ", "england", ""])(
    "that is not known (%s) are refused and not taken for none",
    async (region) => {
      await expect(holidaysOf(region, 2018, 2019)).rejects.toThrow("No public holidays are known");
    },
  );
});
