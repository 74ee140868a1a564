package bd.haat.common.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param cursorSecret signs cursors; the same for all replicas of a service, at least 32 characters
 */
@Validated
@ConfigurationProperties("haat")
record WebSettings(@NotNull @Size(min = 32) String cursorSecret) {}
