package bd.haat.order.cart;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param guestCart how long a guest's cart is kept after the last change
 * @param fewLeft from how many pieces in stock on a cart tells how many there are left
 */
@ConfigurationProperties("haat.order")
record CartSettings(
        @DefaultValue("30d") Duration guestCart,
        @DefaultValue("5") int fewLeft) {}
