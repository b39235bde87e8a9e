/** The map of the page with its looks: by far the most of it, and loaded when it comes into view. */

import "../shared/styles/maplibre.css";
export { SpotMap } from "../shared/map/spot-map";
