package bd.haat.order.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param endpoint of an S3 server
 * @param bucket made when absent
 * @param sslBundle of {@code spring.ssl.bundle}, whose authorities the server's certificate is checked against; those of the JVM when absent
 */
@ConfigurationProperties("haat.s3")
record S3Settings(
        String endpoint,
        String accessKey,
        String secretKey,
        String bucket,
        String sslBundle,
        @DefaultValue("us-east-1") String region) {}
