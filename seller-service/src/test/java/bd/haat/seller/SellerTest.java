package bd.haat.seller;

import bd.haat.backing.Backing;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service; user- and location-service are stubs that know one unverified account and the upazila {@code 1301}. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ})
public abstract class SellerTest {
    protected static final UUID UNVERIFIED = UUID.fromString("0199f3a0-7c1e-7a10-8f00-000000000000");

    private static final RemoteStub OTHERS = new RemoteStub()
            .on("GET", "/internal/users/", _ -> Answer.ok("{\"verified\":true,\"name\":\"Karim\"}"))
            .on("GET", "/internal/users/" + UNVERIFIED, _ -> Answer.ok("{\"verified\":false}"))
            .on("GET", "/internal/upazilas/1301", _ -> Answer.ok("{\"code\":\"1301\"}"));

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("haat.services.user", OTHERS::url);
        settings.add("haat.services.location", OTHERS::url);
    }
}
