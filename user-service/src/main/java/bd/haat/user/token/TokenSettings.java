package bd.haat.user.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param accessTokenLife how long an access token is good
 * @param signingKeyLife how long a key signs; it is published for a day longer
 * @param keySecret encrypts private keys in the database
 */
@ConfigurationProperties("haat.user")
record TokenSettings(Duration accessTokenLife, Duration signingKeyLife, String keySecret) {}
