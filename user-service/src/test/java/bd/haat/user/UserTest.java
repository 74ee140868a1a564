package bd.haat.user;

import bd.haat.common.test.HaatTest;
import bd.haat.common.test.RemoteStub;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service, location-service answered by a stub that knows the upazila {@code 1301}. */
@HaatTest
public abstract class UserTest {
    private static final RemoteStub LOCATION = new RemoteStub()
            .on(
                    "GET",
                    "/internal/upazilas/1301",
                    _ -> RemoteStub.Answer.ok("{\"code\":\"1301\",\"name\":{\"bn\":\"ধামরাই\",\"en\":\"Dhamrai\"}}"));

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("haat.services.location", LOCATION::url);
        settings.add("haat.admin.password", () -> "the first admin's password");
    }
}
