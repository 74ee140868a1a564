package bd.haat.common.storage;

import io.minio.MinioClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;

/** The bucket of {@code haat.s3}, for services that have MinIO's client and name an endpoint. */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnClass(MinioClient.class)
@ConditionalOnProperty("haat.s3.endpoint")
@EnableConfigurationProperties(S3Settings.class)
class StorageAutoConfiguration {
    @Bean
    Storage storage(S3Settings settings, SslBundles bundles) {
        return new S3Storage(settings, bundles);
    }
}
