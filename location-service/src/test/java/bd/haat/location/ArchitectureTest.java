package bd.haat.location;

import bd.haat.common.test.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return ArchitectureRules.check("location");
    }
}
