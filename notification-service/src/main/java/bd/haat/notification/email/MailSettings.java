package bd.haat.notification.email;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param from the sender's address
 * @param name the sender's name
 */
@ConfigurationProperties("haat.notification.mail")
record MailSettings(String from, String name) {}
