import { z } from 'zod';

/*
 * A frab schedule as others write it. Programs differ in what they leave out and in what is null, so only what is
 * needed is asked for, and everything is bounded.
 */

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));
const line = text.transform((value) => value.replace(/\s+/g, ' ').trim());

const person = z.object({ public_name: text, name: text, full_public_name: text, biography: text }).partial();
const link = z.object({ title: text, url: text }).partial();

const event = z.object({
  title: line,
  subtitle: line,
  date: line,
  start: line,
  duration: line,
  room: line,
  track: line,
  type: line,
  abstract: text,
  description: text,
  persons: z.array(person).max(500).nullish(),
  links: z.array(link).max(500).nullish(),
});
export type RawEvent = z.infer<typeof event>;

const day = z.object({
  date: line,
  day_start: line,
  day_end: line,
  rooms: z.record(z.string(), z.array(event).max(20_000)),
});

export const rawSchedule = z.object({
  generator: z.object({ name: line }).nullish(),
  schedule: z.object({
    conference: z.object({
      title: line,
      time_zone_name: line,
      tracks: z
        .array(z.object({ name: line, color: line }))
        .max(2000)
        .nullish(),
      rooms: z
        .array(z.object({ name: line, description: line, capacity: z.number().nullish(), type: line }))
        .max(2000)
        .nullish(),
      days: z.array(day).max(400),
    }),
  }),
});
export type RawSchedule = z.infer<typeof rawSchedule>;
