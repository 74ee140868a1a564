package bd.haat.common.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule catches the class that was planted against it, and common-lib itself keeps the rule about it. */
class ArchitectureRulesTest {
    @TestFactory
    Stream<DynamicTest> eachRuleCatchesItsPlant() {
        var planted = new ClassFileImporter()
                .importPackages("bd.haat.planted", "bd.haat.elsewhere", "bd.haat.common.planted");
        return ArchitectureRules.of("planted").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(planted))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("was violated")));
    }

    @Test
    void commonLibKnowsNoService() {
        var main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("bd.haat.common");
        ArchitectureRules.of("common").get("common-lib knows no service").check(main);
    }
}
