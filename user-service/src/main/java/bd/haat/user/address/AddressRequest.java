package bd.haat.user.address;

import bd.haat.common.text.BangladeshiPhone;
import bd.haat.common.text.PhoneNumbers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An address as its owner writes it. */
record AddressRequest(
        @NotBlank @Size(max = 100) String recipient,
        @NotBlank @BangladeshiPhone String phone,
        @NotBlank @Size(max = 200) String line1,
        @Size(max = 200) String line2,

        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9-]+")
        String upazilaCode,

        @Pattern(regexp = "\\d{4}") String postcode,
        @Valid Point location,
        @Size(max = 40) String label) {
    /** Degrees, WGS 84. */
    record Point(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {}

    Place place() {
        return new Place(
                recipient.strip(),
                PhoneNumbers.normalise(phone).orElseThrow(),
                line1.strip(),
                line2 == null ? null : line2.strip(),
                upazilaCode,
                postcode,
                location == null ? null : location.lat(),
                location == null ? null : location.lon(),
                label == null ? null : label.strip());
    }
}
