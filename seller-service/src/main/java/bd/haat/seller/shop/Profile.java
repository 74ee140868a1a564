package bd.haat.seller.shop;

import bd.haat.common.text.LocalizedText;
import jakarta.persistence.Embeddable;

/**
 * What a seller says of the shop.
 *
 * @param phone E.164
 * @param lat degrees north of the shop
 * @param lon degrees east of the shop
 * @param upazilaCode as location-service names upazilas and thanas
 * @param binNo business identification number of the revenue board, 13 digits
 * @param nidNo number of the owner's identity card, 10, 13 or 17 digits
 * @param dbidNo digital business identity, shown to shoppers as the law wants
 */
@Embeddable
public record Profile(
        String shopNameBn,
        String shopNameEn,
        String legalName,
        String phone,
        double lat,
        double lon,
        String line1,
        String upazilaCode,
        String tradeLicenseNo,
        String binNo,
        String nidNo,
        String dbidNo) {
    public LocalizedText shopName() {
        return new LocalizedText(shopNameBn, shopNameEn);
    }
}
