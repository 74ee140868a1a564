package bd.haat.order.fingerprint;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param hashSecret the key under which phones, places, networks and codes are hashed
 */
@ConfigurationProperties("haat.order")
record HashSettings(String hashSecret) {}
