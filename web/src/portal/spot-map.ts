/** The map of the page with its looks: by far the most of it, and loaded when it comes into view. */

import "maplibre-gl/dist/maplibre-gl.css";
export { SpotMap } from "../shared/map/spot-map";
