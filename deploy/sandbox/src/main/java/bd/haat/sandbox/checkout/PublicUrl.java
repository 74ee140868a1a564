package bd.haat.sandbox.checkout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The sandbox's address as the payer's browser sees it.
 *
 * @param publicUrl absent: as the merchant's request had it
 */
@ConfigurationProperties("sandbox")
public record PublicUrl(String publicUrl) {
    /** The address of a path. */
    public String of(String path) {
        var base = publicUrl == null || publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
        return base + path;
    }
}
