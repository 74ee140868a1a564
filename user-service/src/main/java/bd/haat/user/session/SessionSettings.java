package bd.haat.user.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param refreshTokenLife how long a session lives without being used
 * @param refreshGrace how long a spent token still yields its successor, for an answer lost on a weak network
 */
@ConfigurationProperties("haat.user")
record SessionSettings(Duration refreshTokenLife, Duration refreshGrace) {}
