package bd.haat.ai.together;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param minSupport orders that must have held both products before one recommends the other, at least 1 */
@ConfigurationProperties("haat.ai")
record TogetherSettings(int minSupport) {}
