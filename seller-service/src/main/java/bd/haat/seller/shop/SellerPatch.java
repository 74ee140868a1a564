package bd.haat.seller.shop;

import bd.haat.common.text.BangladeshiPhone;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.text.PhoneNumbers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an owner changes; null leaves a value as it is. A name in one language replaces that language alone. Papers are changed by an admin's leave. */
record SellerPatch(
        @Valid @LocalizedSize(max = 100) LocalizedText shopName,
        @BangladeshiPhone String phone,
        @Valid SellerRequest.Point location,
        @Valid SellerRequest.ShopAddress address,

        @Size(max = 50) @Pattern(regexp = SellerRequest.PAPER)
        String dbidNo) {
    Profile onto(Profile old) {
        return new Profile(
                shopName == null || shopName.bn() == null ? old.shopNameBn() : shopName.bn(),
                shopName == null || shopName.en() == null ? old.shopNameEn() : shopName.en(),
                old.legalName(),
                phone == null ? old.phone() : PhoneNumbers.normalise(phone).orElseThrow(),
                location == null ? old.lat() : location.lat(),
                location == null ? old.lon() : location.lon(),
                address == null ? old.line1() : address.line1().strip(),
                address == null ? old.upazilaCode() : address.upazilaCode(),
                old.tradeLicenseNo(),
                old.binNo(),
                old.nidNo(),
                dbidNo == null ? old.dbidNo() : dbidNo);
    }
}
