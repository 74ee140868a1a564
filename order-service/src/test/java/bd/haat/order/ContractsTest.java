package bd.haat.order;

import bd.haat.common.test.Contracts;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContractsTest {
    @TestFactory
    Stream<DynamicTest> eachExampleFitsItsSchema() throws IOException {
        return Contracts.examples();
    }
}
