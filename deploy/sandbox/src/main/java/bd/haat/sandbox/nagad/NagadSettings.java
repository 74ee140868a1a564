package bd.haat.sandbox.nagad;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The one merchant that Nagad knows here. */
@ConfigurationProperties("sandbox.nagad")
record NagadSettings(String merchantId, String accountNumber) {}
