package bd.haat.product.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a seller says of a place.
 *
 * @param active whether goods may be put there; absent for yes
 * @param isDefault absent for no
 */
record PlaceRequest(
        @NotBlank @Size(max = 80) String name,
        @NotBlank @Size(max = 200) String addressLine,

        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9-]+")
        String upazilaCode,

        @Valid Point location,
        Boolean active,
        Boolean isDefault) {
    /** Degrees, WGS 84, in Bangladesh. */
    record Point(
            @NotNull @DecimalMin("20.5") @DecimalMax("26.7") Double lat,
            @NotNull @DecimalMin("88.0") @DecimalMax("92.7") Double lon) {}

    PlaceDetails details() {
        return new PlaceDetails(
                name.strip(),
                addressLine.strip(),
                upazilaCode,
                location == null ? null : new PlaceDetails.Point(location.lat(), location.lon()),
                active == null || active);
    }

    boolean asDefault() {
        return isDefault != null && isDefault;
    }
}
