package bd.haat.user.signup;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param verificationLink what the mail's link looks like; {@code {token}} stands for the token
 */
@ConfigurationProperties("haat.user")
record SignupSettings(String verificationLink) {}
