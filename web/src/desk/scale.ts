/** How much larger than drawn the desk stands on a screen with very many points. */

const FULL_WIDTH = 2_400;
const FULL_HEIGHT = 1_350;
const MOST = 2;

/** 1 up to 2400 × 1350 CSS px, 1.6 at 3840 × 2160: letters stay legible, and there is still more room. */
export function deskScale(width: number, height: number): number {
  return Math.min(MOST, Math.max(1, Math.min(width / FULL_WIDTH, height / FULL_HEIGHT)));
}
