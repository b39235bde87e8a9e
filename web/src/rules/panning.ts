/** The part of a drawing that is seen: moved and widened within its bounds. Pure; drawing units. */

export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** How many times larger than the whole a drawing is shown at most. */
export const CLOSEST = 6;

/** All of a drawing. */
export function whole(drawing: Size): View {
  return { x: 0, y: 0, ...drawing };
}

/** Nearer (`factor` above 1) or farther, with one point of the drawing where it is. */
export function zoomed(view: View, factor: number, at: { x: number; y: number }, drawing: Size): View {
  const width = Math.min(drawing.width, Math.max(drawing.width / CLOSEST, view.width / factor));
  const by = width / view.width;
  return held({ x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by, width, height: view.height * by }, drawing);
}

export function moved(view: View, dx: number, dy: number, drawing: Size): View {
  return held({ ...view, x: view.x + dx, y: view.y + dy }, drawing);
}

/** Never beyond the edge of the drawing. */
function held(view: View, drawing: Size): View {
  const hold = (at: number, size: number, all: number): number => Math.max(0, Math.min(all - size, at));
  return { ...view, x: hold(view.x, view.width, drawing.width), y: hold(view.y, view.height, drawing.height) };
}
