package bd.haat.order.cart;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param guestCart how long a guest's cart is kept after the last change
 */
@ConfigurationProperties("haat.order")
record CartSettings(@DefaultValue("30d") Duration guestCart) {}
