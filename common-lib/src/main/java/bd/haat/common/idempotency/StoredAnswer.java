package bd.haat.common.idempotency;

import java.util.Map;

/**
 * An answer as it was sent.
 *
 * @param headers those worth repeating: {@code Location}, {@code Content-Type}, {@code ETag}, {@code Preference-Applied}
 */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
