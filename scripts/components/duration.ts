/** "2:05" or "1:02:05" in seconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const [, hours = "0", minutes, seconds] = /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  if (minutes === undefined || seconds === undefined) return undefined;
  const length = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return length > 0 ? length : undefined;
}

/** 125 → "2:05" */
export function clock(seconds: number): string {
  const [h, m, s] = parts(seconds);
  const two = (number: number) => String(number).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** 125 → "PT2M5S". https://www.w3.org/TR/xmlschema-2/#duration */
export function isoDuration(seconds: number): string {
  const [h, m, s] = parts(seconds);
  return `PT${h > 0 ? `${h}H` : ""}${m > 0 ? `${m}M` : ""}${s > 0 ? `${s}S` : ""}`;
}

function parts(seconds: number): readonly [hours: number, minutes: number, seconds: number] {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}
