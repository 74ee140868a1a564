package bd.haat.order.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** A bucket on an S3 server, made at the first need: the service starts and sells without S3. */
@Component
class S3ObjectStore implements ObjectStore {
    private final MinioClient s3;
    private final String bucket;
    private volatile boolean bucketSeen;

    S3ObjectStore(S3Settings settings, SslBundles bundles) {
        var http = http(settings.sslBundle(), bundles);
        s3 = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http)
                .build();
        bucket = settings.bucket();
    }

    @Override
    public void put(String key, byte[] content, String mediaType) {
        try {
            requireBucket();
            s3.putObject(PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .data(content, content.length)
                    .contentType(mediaType)
                    .build());
        } catch (MinioException away) {
            throw new StoreUnavailableException(away);
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        try (var object =
                s3.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            return Optional.of(object.readAllBytes());
        } catch (ErrorResponseException refused) {
            if (refused.response().code() == 404) return Optional.empty();
            throw new StoreUnavailableException(refused);
        } catch (MinioException | IOException away) {
            throw new StoreUnavailableException(away);
        }
    }

    @Override
    public void remove(String key) {
        try {
            s3.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
        } catch (MinioException away) {
            throw new StoreUnavailableException(away);
        }
    }

    private static OkHttpClient http(String bundle, SslBundles bundles) {
        var http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(10));
        if (bundle != null) {
            var trust = bundles.getBundle(bundle);
            http.sslSocketFactory(trust.createSslContext().getSocketFactory(), (X509TrustManager)
                    trust.getManagers().getTrustManagers()[0]);
        }
        return http.build();
    }

    private void requireBucket() throws MinioException {
        if (bucketSeen) return;
        if (!s3.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))
            s3.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        bucketSeen = true;
    }
}
