package bd.haat.notification;

import bd.haat.common.test.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRules() {
        return ArchitectureRules.check("notification");
    }
}
