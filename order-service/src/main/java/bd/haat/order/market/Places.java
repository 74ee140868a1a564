package bd.haat.order.market;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** What places are called. */
public interface Places {
    /**
     * An upazila or thana and its district.
     *
     * @param aliases other spellings, by which others may know it; null or empty without
     * @param kind {@code UPAZILA} or, in a city, {@code THANA}
     */
    record Place(
            LocalizedText name,
            List<String> aliases,
            String kind,
            LocalizedText districtName,
            List<String> districtAliases) {
        public Place(LocalizedText name, LocalizedText districtName) {
            this(name, List.of(), null, districtName, List.of());
        }

        public String in(Language language) {
            return name.in(language) + ", " + districtName.in(language);
        }
    }

    /**
     * The upazila or thana of a code; empty for an unknown one.
     *
     * @throws bd.haat.common.remote.RemoteUnavailableException when location-service cannot be asked
     */
    Optional<Place> named(String upazilaCode);
}
