package bd.haat.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.common.messaging.EventJson;
import bd.haat.notification.contact.UserListener.UserTold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what user-service says it sends. */
class UserContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"user.registered.v1", "user.updated.v1"})
    void peopleAreUnderstood(String type) throws IOException {
        var file = Path.of("../user-service/src/main/resources/contracts/" + type + ".example.json");
        assumeTrue(Files.exists(file), "user-service has no example yet");
        var contact = EventJson.read(Files.readString(file), UserTold.class).contact();
        assertThat(contact).hasNoNullFieldsOrProperties();
        assertThat(contact.phone()).startsWith("+8801");
    }
}
