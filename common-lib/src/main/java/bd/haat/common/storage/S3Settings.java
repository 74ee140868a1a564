package bd.haat.common.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param endpoint of an S3 server as we reach it
 * @param publicEndpoint the same as clients reach it, for presigned uploads; {@code endpoint} when absent
 * @param bucket made when absent
 * @param sslBundle of {@code spring.ssl.bundle}, whose authorities the server's certificate is checked against; those of the JVM when absent
 */
@ConfigurationProperties("haat.s3")
record S3Settings(
        String endpoint,
        String publicEndpoint,
        String accessKey,
        String secretKey,
        String bucket,
        String sslBundle,
        @DefaultValue("us-east-1") String region) {
    String endpointForClients() {
        return publicEndpoint == null || publicEndpoint.isBlank() ? endpoint : publicEndpoint;
    }
}
