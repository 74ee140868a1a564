package bd.haat.sandbox.maps;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A town or a part of one, with its coordinates in degrees (WGS 84). */
record Place(
        Name name,
        Set<String> aliases,
        boolean area,
        Name district,
        Name division,
        double lat,
        double lon,
        String postcode) {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final double EARTH_RADIUS_KM = 6_371;

    /** A name in both languages. */
    record Name(String en, String bn) {
        String in(boolean bangla) {
            return bangla ? bn : en;
        }
    }

    /** One line of the table: name, name_bn, aliases, kind, district, district_bn, division, division_bn, lat, lon, postcode. */
    static Place parse(String line) {
        var column = line.split(",", -1);
        return new Place(
                new Name(column[0], column[1]),
                column[2].isEmpty() ? Set.of() : Set.of(column[2].split("\\|")),
                column[3].equals("area"),
                new Name(column[4], column[5]),
                new Name(column[6], column[7]),
                Double.parseDouble(column[8]),
                Double.parseDouble(column[9]),
                column[10]);
    }

    /** The longest of this place's names that stands as whole words in the address, in letters; 0 if none does. */
    int matched(String address) {
        var words = " " + words(address) + " ";
        return names().map(Place::words)
                .filter(name -> words.contains(" " + name + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    double kilometresTo(double otherLat, double otherLon) {
        var dLat = Math.toRadians(otherLat - lat);
        var dLon = Math.toRadians(otherLon - lon);
        var a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
    }

    List<String> types() {
        return area ? List.of("political", "sublocality", "sublocality_level_1") : List.of("locality", "political");
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(name.en(), name.bn()), aliases.stream());
    }

    private static String words(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Stream.of(NOT_A_WORD.split(composed))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
