package bd.haat.location.geography;

import bd.haat.common.text.LocalizedText;
import bd.haat.location.distance.GeoPoint;
import java.util.List;

/**
 * A division, district, upazila or metropolitan thana.
 *
 * @param code divisions and districts: ISO 3166-2:BD ({@code BD-C}, {@code BD-13}); upazilas and thanas: the district's two
 *     digits and a two-digit serial that never changes ({@code 1343})
 * @param parent the code of the district of an upazila, of the division of a district; null for a division
 * @param name in both languages
 * @param aliases other spellings that people search by
 * @param center the seat, good to a few kilometres; null where nobody told us
 */
public record Area(
        String code, AreaKind kind, String parent, LocalizedText name, List<String> aliases, GeoPoint center) {}
