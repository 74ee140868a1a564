package bd.haat.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bd.haat.common.persistence.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EnvelopeTest {
    private final EventMetadata metadata = new EventMetadata(
            Ids.next(), "order.placed.v1", "order-service", "0193", Instant.parse("2026-11-23T06:24:00.123456Z"));

    @Test
    void whatIsSealedOpensAsItWas() {
        var message = Envelope.seal(metadata, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "{}");
        assertThat(Envelope.open(message.getMessageProperties())).isEqualTo(metadata);
        assertThat(Envelope.traceparent(message.getMessageProperties())).startsWith("00-0af7");
        assertThat(message.getMessageProperties().<String>getHeader("ce-time"))
                .isEqualTo("2026-11-23T06:24:00.123456Z");
    }

    @Test
    void aMissingOrMalformedAttributeIsNamed() {
        for (var name : List.of("ce-id", "ce-type", "ce-source", "ce-subject", "ce-time")) {
            var properties = Envelope.seal(metadata, null, "{}").getMessageProperties();
            properties.getHeaders().remove(name);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Envelope.open(properties))
                    .withMessage(name);
        }
        var properties = Envelope.seal(metadata, null, "{}").getMessageProperties();
        properties.setHeader("ce-time", "yesterday");
        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.open(properties));
    }

    @Test
    void bodiesLeaveOutWhatIsAbsentAndAreReadWithoutWhatIsUnknown() {
        record Placed(String type, String subject, Instant at, String coupon) implements Event {}
        record Seen(Instant at) {}
        var at = Instant.parse("2026-11-23T06:24:00Z");
        var body = EventJson.write(new Placed("order.placed.v1", "1", at, null));
        assertThat(body).contains("\"at\":\"2026-11-23T06:24:00Z\"").doesNotContain("coupon");
        assertThat(EventJson.read(body, Seen.class)).isEqualTo(new Seen(at));
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> EventJson.read("{} x", Seen.class));
    }
}
