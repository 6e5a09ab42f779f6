export type WidthName = 'phone' | 'tablet' | 'paper';

/** What a form is filled in on, in CSS pixels; A4 is 210 mm at 96 to the inch. */
export const widths: Readonly<Record<WidthName, number>> = { phone: 375, tablet: 768, paper: 794 };

/** Between two frames, in pixels of the page. */
export const gap = 16;

/** The line around a frame, on both sides together. */
export const edges = 2;

/** Smaller than this nobody can read the form; then it is scrolled to. */
const SMALLEST = 0.6;

/** How much the frames are scaled down to stand side by side in the room, in pixels of the page. */
export function scaleFor(frames: readonly number[], room: number): number {
  const whole = frames.reduce((sum, width) => sum + width, 0);
  const left = room - gap * (frames.length - 1) - edges * frames.length;
  return Math.min(1, Math.max(SMALLEST, left / whole));
}
