package bd.haat.sandbox.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the SMTP server listens.
 *
 * @param port 0 for any free one
 * @param address the interface, 127.0.0.1 unless told
 */
@ConfigurationProperties("sandbox.smtp")
record SmtpSettings(int port, String address) {}
