package bd.haat.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.planted.PlantedManager;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The house's rules for this service. common-lib's own set of them is out of reach: it would bring the servlet stack along. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("bd.haat.gateway");

    private static final Map<String, ArchRule> RULES = Map.of(
            "stands alone",
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("bd.haat.common..", "jakarta.servlet..", "org.springframework.jdbc.."),
            "features are free of cycles",
            slices().matching("bd.haat.gateway.(*)..").should().beFreeOfCycles(),
            "components are not public",
            classes().that().areAnnotatedWith(Component.class).should().notBePublic(),
            "no field injection",
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class),
            "the clock is injected",
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            "names say what a thing is",
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto|VO)"));

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(MAIN)));
    }

    @Test
    void aPlantedOffenderIsFound() {
        var planted = new ClassFileImporter().importClasses(PlantedManager.class);
        for (var rule : new String[] {
            "components are not public", "no field injection", "the clock is injected", "names say what a thing is"
        }) assertThatThrownBy(() -> RULES.get(rule).check(planted)).isInstanceOf(AssertionError.class);
    }
}
