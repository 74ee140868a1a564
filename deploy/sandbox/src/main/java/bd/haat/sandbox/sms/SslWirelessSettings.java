package bd.haat.sandbox.sms;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The one account that SSL Wireless knows here. */
@ConfigurationProperties("sandbox.sslwireless")
record SslWirelessSettings(String apiToken, String sid) {}
