package bd.haat.local.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class S3SignatureTest {
    /** The expected signature was computed by another program, step by step after Amazon's description. */
    @Test
    void signsARequestWithoutABody() {
        var clock = Clock.fixed(Instant.parse("2026-11-23T06:24:00Z"), ZoneOffset.UTC);
        var signature = new S3Signature("us-east-1", "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", clock);

        var headers = signature.headers("PUT", URI.create("http://127.0.0.1:9000/haat-order"));

        assertThat(headers)
                .containsEntry("x-amz-date", "20261123T062400Z")
                .containsEntry(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/s3/aws4_request,"
                                + " SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature="
                                + "0baaf93ef92bc33e4129ffe3ed7a85eeffa483bfd6f13a59805bc8cd9f9b32b6");
    }
}
