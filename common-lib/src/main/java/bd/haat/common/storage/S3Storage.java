package bd.haat.common.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.springframework.boot.ssl.SslBundles;

/** Keeps all in one bucket, which is made at the first need: the service starts without S3. */
class S3Storage implements Storage {
    private static final long PART = 5L * 1024 * 1024;

    private final MinioClient s3;
    private final MinioClient forClients;
    private final String bucket;
    private volatile boolean bucketSeen;

    S3Storage(S3Settings settings, SslBundles bundles) {
        var http = http(settings.sslBundle(), bundles);
        s3 = client(settings, settings.endpoint(), http);
        forClients = client(settings, settings.endpointForClients(), http);
        bucket = settings.bucket();
    }

    @Override
    public void put(String key, byte[] content, String mediaType) {
        ask(() -> {
            requireBucket();
            return s3.putObject(PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .data(content, content.length)
                    .contentType(mediaType)
                    .build());
        });
    }

    @Override
    public void put(String key, InputStream content, String mediaType) {
        ask(() -> {
            requireBucket();
            return s3.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(content, -1L, PART)
                    .contentType(mediaType)
                    .build());
        });
    }

    @Override
    public Optional<Stored> open(String key) {
        return ask(() -> {
            try {
                var object = s3.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build());
                return Optional.of(
                        new Stored(object, Long.parseLong(object.headers().get("Content-Length"))));
            } catch (ErrorResponseException refused) {
                if (refused.response().code() == 404) return Optional.empty();
                throw refused;
            }
        });
    }

    @Override
    public OptionalLong length(String key) {
        return ask(() -> {
            try {
                return OptionalLong.of(s3.statObject(StatObjectArgs.builder()
                                .bucket(bucket)
                                .object(key)
                                .build())
                        .size());
            } catch (ErrorResponseException refused) {
                if (refused.response().code() == 404) return OptionalLong.empty();
                throw refused;
            }
        });
    }

    @Override
    public List<String> list(String prefix, Instant before, int most) {
        return ask(() -> {
            requireBucket();
            var found = s3.listObjects(ListObjectsArgs.builder()
                            .bucket(bucket)
                            .prefix(prefix)
                            .recursive(true)
                            .build())
                    .iterator();
            var keys = new ArrayList<String>();
            while (keys.size() < most && found.hasNext()) {
                var object = found.next().get();
                if (object.lastModified().toInstant().isBefore(before)) keys.add(object.objectName());
            }
            return keys;
        });
    }

    @Override
    public void remove(String key) {
        ask(() -> {
            s3.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return null;
        });
    }

    @Override
    public URI uploadTo(String key, Duration life) {
        return ask(() -> {
            requireBucket();
            return URI.create(forClients.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(Http.Method.PUT)
                    .bucket(bucket)
                    .object(key)
                    .expiry((int) life.toSeconds())
                    .build()));
        });
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

    private static MinioClient client(S3Settings settings, String endpoint, OkHttpClient http) {
        return MinioClient.builder()
                .endpoint(endpoint)
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http)
                .build();
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (MinioException away) {
            throw new StorageUnavailable(away);
        }
    }

    private interface Question<T> {
        T ask() throws MinioException;
    }
}
