package bd.haat.location.geography;

import bd.haat.location.distance.GeoPoint;
import java.util.Map;

/** Rough boxes around the country and its divisions, read off a map. */
final class Boxes {
    static final Box BANGLADESH = new Box(20.55, 26.65, 88.0, 92.7);

    static final Map<String, Box> DIVISIONS = Map.of(
            "BD-A", new Box(21.75, 23.15, 89.8, 91.05),
            "BD-B", new Box(20.55, 24.3, 90.5, 92.7),
            "BD-C", new Box(22.8, 24.85, 89.3, 91.3),
            "BD-D", new Box(21.6, 24.25, 88.5, 90.0),
            "BD-E", new Box(23.75, 25.3, 88.0, 89.85),
            "BD-F", new Box(25.0, 26.65, 88.05, 89.95),
            "BD-G", new Box(23.95, 25.25, 90.9, 92.55),
            "BD-H", new Box(24.2, 25.45, 89.6, 91.3));

    private Boxes() {}

    record Box(double southLat, double northLat, double westLon, double eastLon) {
        boolean holds(GeoPoint point) {
            return point.lat() >= southLat
                    && point.lat() <= northLat
                    && point.lon() >= westLon
                    && point.lon() <= eastLon;
        }
    }
}
