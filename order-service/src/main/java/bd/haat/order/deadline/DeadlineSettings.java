package bd.haat.order.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param watch how often it is looked for deadlines that are near or have passed
 * @param kept how long it is remembered what was announced; what still runs then is announced again
 */
@ConfigurationProperties("haat.order.deadlines")
record DeadlineSettings(
        @DefaultValue("15s") Duration watch,
        @DefaultValue("180d") Duration kept) {}
