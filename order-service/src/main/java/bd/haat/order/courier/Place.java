package bd.haat.order.courier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An upazila or metropolitan thana by all the names that couriers may know it by.
 *
 * @param upazilas its English name, then its other spellings
 * @param districts likewise of its district
 * @param metropolitan whether it is a thana of a city
 */
public record Place(List<String> upazilas, List<String> districts, boolean metropolitan) {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*?\\)");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final String DHAKA = "Dhaka";

    public String upazila() {
        return upazilas.getFirst();
    }

    public String district() {
        return districts.getFirst();
    }

    public boolean isInDhakaCity() {
        return metropolitan && district().equals(DHAKA);
    }

    /** The courier's area that bears one of the upazila's names. */
    public <T> Optional<T> upazilaAmong(Collection<T> areas, Function<T, String> name) {
        return among(areas, name, upazilas);
    }

    public <T> Optional<T> districtAmong(Collection<T> areas, Function<T, String> name) {
        return among(areas, name, districts);
    }

    private static <T> Optional<T> among(Collection<T> areas, Function<T, String> name, List<String> wanted) {
        var plain = wanted.stream().map(Place::plain).toList();
        return areas.stream()
                .filter(area -> plain.contains(plain(name.apply(area))))
                .findFirst();
    }

    /** {@code "Cox's Bazar (Sadar)"} and {@code "coxs bazar"} are one place. */
    private static String plain(String name) {
        var bare = IN_BRACKETS.matcher(name).replaceAll("");
        return NO_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
