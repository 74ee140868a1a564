package bd.haat.order.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param fonts where {@code NotoSans} and {@code NotoSansBengali} lie, Regular and Bold, as TrueType files (Debian's fonts-noto-core)
 */
@ConfigurationProperties("haat.documents")
record DocumentSettings(
        @DefaultValue("/usr/share/fonts/truetype/noto") Path fonts) {}
