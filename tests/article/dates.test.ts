import { describe, expect, it } from "vitest";
import { isTimeZone, parseMoment } from "../../scripts/article/dates.ts";

describe("dates of an article", () => {
  it.each([
    ["2025-02-14T09:00", "America/New_York", "2025-02-14T09:00:00-05:00"],
    ["2025-07-14T09:00", "America/New_York", "2025-07-14T09:00:00-04:00"],
    ["2025-02-14 09:00", "Europe/Berlin", "2025-02-14T09:00:00+01:00"],
    ["2025-02-14T09:00:30", "UTC", "2025-02-14T09:00:30+00:00"],
    ["2025-02-14T09:00:00-08:00", "Europe/Berlin", "2025-02-14T09:00:00-08:00"],
    ["2025-02-14T09:00:00z", "Europe/Berlin", "2025-02-14T09:00:00Z"],
  ])("reads %s in %s as %s", (text, zone, iso) => {
    expect(parseMoment(text, zone)).toEqual({ moment: { iso, epoch: Date.parse(iso), precision: "minute" } });
  });

  it("keeps a date without a time as a day, which begins at the publication's midnight", () => {
    expect(parseMoment("2025-02-14", "America/New_York")).toEqual({
      moment: { iso: "2025-02-14", epoch: Date.parse("2025-02-14T00:00:00-05:00"), precision: "day" },
    });
  });

  it.each([
    ["2025-02-30", "calendar"],
    ["2025-02-14T25:00", "calendar"],
    ["14 February 2025", "year-month-day"],
    ["2025-2-14", "2025-02-14"],
    ["2025-2-14 9:00", "2025-02-14T09:00"],
    ["2025-02-14T9h", "hours:minutes"],
    ["", "year-month-day"],
    ["2025-03-30T02:30", "skip"],
    ["2025-10-26T02:30", "twice"],
  ])("refuses %s and says why", (text, reason) => {
    expect(parseMoment(text, "Europe/Berlin")).toEqual({ reason: expect.stringContaining(reason) });
  });

  it("takes a zone by its name only", () => {
    expect(isTimeZone("Europe/London")).toBe(true);
    expect(isTimeZone("+01:00")).toBe(false);
    expect(isTimeZone("Europe/Londn")).toBe(false);
  });
});
