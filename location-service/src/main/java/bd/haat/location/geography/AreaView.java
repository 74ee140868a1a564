package bd.haat.location.geography;

import bd.haat.common.text.Language;
import bd.haat.location.distance.GeoPoint;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An area as answers show it, in one language.
 *
 * @param districtCode of upazilas and thanas
 * @param divisionCode of districts, upazilas and thanas
 * @param within the name of the area around it: of the district of an upazila, of the division of a district
 * @param center absent where nobody told us
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaView(
        String code,
        String name,
        AreaKind kind,
        String districtCode,
        String divisionCode,
        String within,
        GeoPoint center) {
    static AreaView of(Area area, Atlas atlas, Language language) {
        var parent = area.kind() == AreaKind.DIVISION ? null : atlas.parentOf(area);
        var small = area.kind().compareTo(AreaKind.UPAZILA) >= 0;
        return new AreaView(
                area.code(),
                area.name().in(language),
                area.kind(),
                small ? parent.code() : null,
                parent == null ? null : small ? parent.parent() : parent.code(),
                parent == null ? null : parent.name().in(language),
                area.center());
    }
}
