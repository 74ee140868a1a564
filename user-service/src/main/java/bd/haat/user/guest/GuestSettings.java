package bd.haat.user.guest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param codeLife how long a code is good
 * @param tries how often a code may be tried
 * @param pause between two codes to one phone
 * @param codes how many one phone is sent within the window
 */
@ConfigurationProperties("haat.user.guest")
record GuestSettings(
        @DefaultValue("10m") Duration codeLife,
        @DefaultValue("5") int tries,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("5") int codes,
        @DefaultValue("1h") Duration window) {}
