package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http.Method;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class S3Test extends ServerTest {
    private static final String BUCKET = "media";

    S3Test() {
        super(Backing.S3, false);
    }

    @Override
    void write(Running server, String name) throws Exception {
        var client = client(server);
        makeBucket(client);
        var bytes = "trace".getBytes(StandardCharsets.UTF_8);
        client.putObject(PutObjectArgs.builder().bucket(BUCKET).object("traces/" + name).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());
    }

    @Override
    boolean holds(Running server, String name) throws Exception {
        var wanted =
                GetObjectArgs.builder().bucket(BUCKET).object("traces/" + name).build();
        try (var object = client(server).getObject(wanted)) {
            return new String(object.readAllBytes(), StandardCharsets.UTF_8).equals("trace");
        }
    }

    @Test
    void whoHasASignedAddressMayPutAndGetAndNobodyElse() throws Exception {
        var client = client(server());
        makeBucket(client);
        Ask.send("PUT", signed(client, Method.PUT), "ছবি");
        assertThat(Ask.get(signed(client, Method.GET))).isEqualTo("ছবি");
        assertThat(Ask.get(server().endpoint("url") + "/media/pictures/1.txt")).contains("AccessDenied");
    }

    private static String signed(MinioClient client, Method method) throws Exception {
        return client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                .method(method)
                .bucket(BUCKET)
                .object("pictures/1.txt")
                .build());
    }

    private static void makeBucket(MinioClient client) throws Exception {
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(BUCKET).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
        }
    }

    private static MinioClient client(Running server) {
        return MinioClient.builder()
                .endpoint(server.endpoint("url"))
                .region(server.endpoint("region"))
                .credentials(server.endpoint("accessKey"), server.endpoint("secretKey"))
                .build();
    }
}
