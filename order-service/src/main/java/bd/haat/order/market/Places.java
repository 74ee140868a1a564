package bd.haat.order.market;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import java.util.Optional;

/** What places are called. */
public interface Places {
    /** An upazila or thana and its district. */
    record Place(LocalizedText name, LocalizedText districtName) {
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
