package bd.haat.ai.popular;

import java.util.ArrayList;
import java.util.List;

/**
 * A place that sales are counted for.
 *
 * @param code upazila {@code 1343}, district {@code BD-13}, country {@code BD}, as location-service names them
 */
record Area(Scope scope, String code) {
    static final Area COUNTRY = new Area(Scope.COUNTRY, "BD");

    private static final String DISTRICT_PREFIX = "BD-";
    private static final int DISTRICT_DIGITS = 2;

    /**
     * The areas around a shopper, nearest first; an upazila names its district by its first two digits.
     *
     * @param upazila code or null
     * @param district code with or without {@code BD-}, or null; without effect beside an upazila
     */
    static List<Area> around(String upazila, String district) {
        var areas = new ArrayList<Area>();
        if (upazila != null) areas.add(new Area(Scope.UPAZILA, upazila));
        if (upazila != null) areas.add(district(upazila.substring(0, DISTRICT_DIGITS)));
        else if (district != null) areas.add(district(district.substring(district.length() - DISTRICT_DIGITS)));
        areas.add(COUNTRY);
        return areas;
    }

    private static Area district(String digits) {
        return new Area(Scope.DISTRICT, DISTRICT_PREFIX + digits);
    }

    /** As counts name it: a district by its digits alone. */
    String counted() {
        return scope == Scope.DISTRICT ? code.substring(DISTRICT_PREFIX.length()) : code;
    }
}
