package bd.haat.seller.shop;

import bd.haat.common.text.BangladeshiPhone;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.text.PhoneNumbers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A shop as its owner registers it. The shop lies in or near Bangladesh. */
record SellerRequest(
        @NotNull @Valid @LocalizedSize(max = 100) LocalizedText shopName,
        @NotBlank @Size(max = 200) String legalName,
        @NotBlank @BangladeshiPhone String phone,
        @NotNull @Valid Point location,
        @NotNull @Valid ShopAddress address,
        @Size(max = 50) @Pattern(regexp = PAPER) String tradeLicenseNo,
        @Pattern(regexp = "\\d{13}") String binNo,
        @Pattern(regexp = "\\d{10}|\\d{13}|\\d{17}") String nidNo,
        @Size(max = 50) @Pattern(regexp = PAPER) String dbidNo) {
    static final String PAPER = "[\\p{L}\\p{N}/ .-]+";

    /** Degrees, WGS 84, in Bangladesh. */
    record Point(
            @NotNull @DecimalMin("20.5") @DecimalMax("26.7") Double lat,
            @NotNull @DecimalMin("88.0") @DecimalMax("92.7") Double lon) {}

    record ShopAddress(
            @NotBlank @Size(max = 200) String line1,

            @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9-]+")
            String upazilaCode) {}

    Profile profile() {
        return new Profile(
                shopName.bn(),
                shopName.en(),
                legalName.strip(),
                PhoneNumbers.normalise(phone).orElseThrow(),
                location.lat(),
                location.lon(),
                address.line1().strip(),
                address.upazilaCode(),
                tradeLicenseNo,
                binNo,
                nidNo,
                dbidNo);
    }
}
