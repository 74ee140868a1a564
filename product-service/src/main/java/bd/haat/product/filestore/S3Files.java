package bd.haat.product.filestore;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;

/** Beside the pictures in the bucket, under a prefix that nobody serves; sent in parts, of which one is in memory. */
@Component
class S3Files implements Files {
    private static final long PART = 5L * 1024 * 1024;

    private final MinioClient s3;
    private final String bucket;
    private final FilesSettings settings;
    private volatile boolean bucketSeen;

    S3Files(FileStoreSettings store, FilesSettings settings) {
        this.s3 = MinioClient.builder()
                .endpoint(store.endpoint())
                .region(store.region())
                .credentials(store.accessKey(), store.secretKey())
                .httpClient(new OkHttpClient.Builder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .readTimeout(Duration.ofSeconds(30))
                        .writeTimeout(Duration.ofSeconds(30))
                        .build())
                .build();
        this.bucket = store.bucket();
        this.settings = settings;
    }

    @Override
    public Kept keep(UUID id, InputStream content) throws IOException {
        var text = new MeasuredText(content, settings);
        ask(() -> {
            requireBucket();
            return s3.putObject(PutObjectArgs.builder().bucket(bucket).object(key(id)).stream(text, -1L, PART)
                    .contentType("text/plain")
                    .build());
        });
        var refused = text.refused();
        if (refused.isEmpty()) return new Kept.Done(text.lines());
        remove(id);
        text.drain();
        return new Kept.Refused(refused.get(), text.lines());
    }

    @Override
    public Optional<InputStream> open(UUID id) {
        return ask(() -> {
            try {
                return Optional.of(s3.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key(id)).build()));
            } catch (ErrorResponseException refused) {
                if (refused.response().code() == 404) return Optional.empty();
                throw refused;
            }
        });
    }

    @Override
    public void remove(UUID id) {
        ask(() -> {
            s3.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key(id)).build());
            return null;
        });
    }

    private static String key(UUID id) {
        return "imports/" + id;
    }

    private void requireBucket() throws MinioException {
        if (bucketSeen) return;
        if (!s3.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))
            s3.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        bucketSeen = true;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (MinioException away) {
            throw new FilesUnavailable(away);
        }
    }

    private interface Question<T> {
        T ask() throws MinioException;
    }
}
