package bd.haat.order.sellers;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/**
 * A shop, as seller-service told it last.
 *
 * @param legalName the name for invoices; null where only an older event is known, as are the following
 * @param binNo 13 digits of the revenue board; null for a seller who has given none
 * @param phone E.164
 * @param line1 the address within the upazila
 */
public record Seller(
        UUID id,
        UUID ownerId,
        LocalizedText shopName,
        String legalName,
        String binNo,
        String phone,
        String line1,
        String upazilaCode,
        String status,
        long version) {}
