package bd.haat.sandbox.parcel;

import java.util.Map;

/**
 * A call to the merchant.
 *
 * @param query with its question mark, empty without
 */
public record Notice(String query, Map<String, String> headers, Map<String, Object> body) {}
