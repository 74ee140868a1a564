package bd.haat.product.filestore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server of the pictures, of which the files need less.
 *
 * @param endpoint of an S3 server as we reach it
 * @param bucket made when absent
 */
@ConfigurationProperties("haat.s3")
record FileStoreSettings(
        String endpoint,
        String accessKey,
        String secretKey,
        String bucket,
        @DefaultValue("us-east-1") String region) {}
