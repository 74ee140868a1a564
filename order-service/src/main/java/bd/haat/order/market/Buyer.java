package bd.haat.order.market;

import bd.haat.order.orders.DeliveryAddress;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * Who buys.
 *
 * @param verified by e-mail or phone: may order
 * @param registeredAt since when the account exists; null if user-service does not tell
 * @param address the one asked for; null if it is not theirs
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Buyer(UUID id, boolean verified, Instant registeredAt, DeliveryAddress address) {}
