package bd.haat.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.SandboxTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class OperationsTest {
    private final Operations operations;
    private final Parties parties;

    @Autowired
    OperationsTest(Operations operations, Parties parties) {
        this.operations = operations;
        this.parties = parties;
    }

    @Test
    void everyOperationOverHttpHasAPartyThatWordsItsErrors() {
        assertThat(operations.names()).contains("smtp.deliver", "bkash.execute", "openai.chat");
        assertThat(operations.names())
                .filteredOn(name -> !name.startsWith("smtp."))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> {
                    assertThat(parties.of(name).error(name, Optional.empty()).body())
                            .isNotNull();
                    assertThat(parties.of(name).error(name, Optional.of("9999")).body())
                            .isNotNull();
                    assertThat(parties.of(name).unreadable(name).body()).isNotNull();
                });
    }
}
