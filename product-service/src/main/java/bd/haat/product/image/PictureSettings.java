package bd.haat.product.image;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param cleanEvery from one look for what nobody shows to the next
 * @param uploadLife after which an upload that was never completed, a picture that was sent in but not shown, or a deleted product counts as forgotten
 * @param orphanLife how long a picture stays in the store that nothing shows any more: orders of that time show it
 * @param largest picture taken
 */
@ConfigurationProperties("haat.pictures")
record PictureSettings(
        @DefaultValue("1h") Duration cleanEvery,
        @DefaultValue("1d") Duration uploadLife,
        @DefaultValue("90d") Duration orphanLife,
        @DefaultValue("10MB") DataSize largest) {}
