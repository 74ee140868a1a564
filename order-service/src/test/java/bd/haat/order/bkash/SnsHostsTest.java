package bd.haat.order.bkash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsHostsTest {
    private final SnsHosts production = new SnsHosts(URI.create(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.ap-southeast-1.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.us-west-2.amazonaws.com:443/?Action=ConfirmSubscription&Token=t"
            })
    void amazonIsTrusted(String address) {
        assertThat(production.trusted(address)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://sns.ap-southeast-1.amazonaws.com/a.pem",
                "https://sns.ap-southeast-1.amazonaws.com.evil.example/a.pem",
                "https://sns.evil.example/a.pem?sns.ap-southeast-1.amazonaws.com",
                "https://evil.example#sns.ap-southeast-1.amazonaws.com",
                "https://sns.ap-southeast-1.amazonaws.com@evil.example/a.pem",
                "https://evil@sns.ap-southeast-1.amazonaws.com/a.pem",
                "https://sns.ap-southeast-1.amazonaws.com:8443/a.pem",
                "https://bucket.s3.amazonaws.com/a.pem",
                "https://sns.a.b.amazonaws.com/a.pem",
                "https://127.0.0.1/a.pem",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "https://sns.ap-southeast-1.amazonaws.com\\@evil.example/",
                "nonsense"
            })
    void nobodyElseIs(String address) {
        assertThat(production.trusted(address)).isEmpty();
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(production.trusted(null)).isEmpty();
        assertThat(new SnsHosts(null).trusted("http://127.0.0.1:8090/a.pem")).isEmpty();
    }

    @Test
    void theStandInIsTrustedAtItsOwnAddressAlone() {
        var hosts = new SnsHosts(URI.create("http://127.0.0.1:8090"));
        assertThat(hosts.trusted("http://127.0.0.1:8090/bkash/sns/certificate.pem"))
                .isPresent();
        assertThat(hosts.trusted("http://127.0.0.1:8091/bkash/sns/certificate.pem"))
                .isEmpty();
        assertThat(hosts.trusted("https://127.0.0.1:8090/bkash/sns/certificate.pem"))
                .isEmpty();
        assertThat(hosts.trusted("http://x@127.0.0.1:8090/bkash/sns/certificate.pem"))
                .isEmpty();
    }
}
