// Public holidays, from date-holidays: 12 MB, so it is loaded when the first plan asks and not at the start.
import type Holidays from "date-holidays";
import type { CalendarDate } from "../domain/values.ts";

/** The days everybody has off. It lists observances such as Mother's Day too, which nobody has. */
const KEPT: readonly string[] = ["public", "bank"];

export interface BankHolidays {
  /**
   * The public holidays of a region, such as GB-ENG, from the first of one year to the last of another, with the days
   * that stand in for those that fall on a weekend. Throws for a region that is not known.
   */
  holidaysOf(region: string, fromYear: number, toYear: number): Promise<ReadonlySet<CalendarDate>>;
}

export function createBankHolidays(): BankHolidays {
  const calendars = new Map<string, Promise<Holidays>>();
  const sets = new Map<string, Promise<ReadonlySet<CalendarDate>>>();

  async function read(region: string, fromYear: number, toYear: number): Promise<ReadonlySet<CalendarDate>> {
    const calendar = await kept(calendars, region, () => calendarOf(region));
    const dates = new Set<CalendarDate>();
    for (let year = fromYear; year <= toYear; year += 1) {
      for (const { date, type } of calendar.getHolidays(year)) {
        if (KEPT.includes(type)) dates.add(date.slice(0, 10) as CalendarDate);
      }
    }
    return dates;
  }

  return {
    holidaysOf: (region, fromYear, toYear) =>
      kept(sets, `${region} ${fromYear} ${toYear}`, () => read(region, fromYear, toYear)),
  };
}

async function calendarOf(region: string): Promise<Holidays> {
  const { default: HolidayCalendar } = await import("date-holidays");
  const known = new HolidayCalendar();
  const [country = "", state, district] = region.split("-");
  const isKnown =
    Object.hasOwn(known.getCountries() ?? {}, country) &&
    (state === undefined || Object.hasOwn(known.getStates(country) ?? {}, state)) &&
    (district === undefined || Object.hasOwn(known.getRegions(country, state ?? "") ?? {}, district));
  if (!isKnown) throw new Error(`No public holidays are known for ${region}; GB-ENG would be England`);
  return new HolidayCalendar(country, state ?? "", district ?? "");
}

/** The value kept under a key, made where there is none. A making that fails is not kept. */
async function kept<Value>(
  values: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = values.get(key) ?? make();
  values.set(key, value);
  try {
    return await value;
  } catch (error) {
    values.delete(key);
    throw error;
  }
}
