package bd.haat.order.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param endpoint of an S3 server
 * @param bucket made when absent
 */
@ConfigurationProperties("haat.s3")
record S3Settings(
        String endpoint,
        String accessKey,
        String secretKey,
        String bucket,
        @DefaultValue("us-east-1") String region) {}
