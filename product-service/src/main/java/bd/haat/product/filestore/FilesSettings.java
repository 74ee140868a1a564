package bd.haat.product.filestore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param largest file taken
 * @param longestLine until a line feed
 */
@ConfigurationProperties("haat.files")
record FilesSettings(
        @DefaultValue("256MB") DataSize largest,
        @DefaultValue("1MB") DataSize longestLine) {}
