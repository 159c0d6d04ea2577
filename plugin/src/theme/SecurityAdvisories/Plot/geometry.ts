/*
 * Across, everything in a plot is in per cent, so that it fills any width while its letters keep their
 * size; up and down, it is in pixels.
 */
export const PICTURE_HEIGHT = 180;
export const TOP = 20;
export const BOTTOM = TOP + PICTURE_HEIGHT;

export function percent(value: number): string {
  return `${Number(value.toFixed(3))}%`;
}
