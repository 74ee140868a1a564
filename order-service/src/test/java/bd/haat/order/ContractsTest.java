package bd.haat.order;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContractsTest {
    @TestFactory
    Stream<DynamicTest> eachExampleFitsItsSchema() throws IOException {
        return Files.list(Contracts.OWN)
                .filter(file -> file.toString().endsWith(".example.json"))
                .map(file -> {
                    var type = file.getFileName().toString().replace(".example.json", "");
                    return DynamicTest.dynamicTest(type, () -> Contracts.check(type, Contracts.read(file)));
                });
    }
}
