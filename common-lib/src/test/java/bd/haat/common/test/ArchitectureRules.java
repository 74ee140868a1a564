package bd.haat.common.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import bd.haat.common.messaging.Event;
import bd.haat.common.test.migration.Migrations;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** The house's rules (style.md) as ArchUnit rules. common-lib's own tests plant a class against each. */
public final class ArchitectureRules {
    private static final Set<String> MAY_USE_DOUBLES = Set.of("ai", "analytics");
    private static final String MEASURES =
            "(?i).*(lat|lon|lng|km|rating|score|distance|weight|ratio|rate|degree|boost|probability|average|radius).*";

    private ArchitectureRules() {}

    /** One test per rule, over the service's main classes and its migrations. */
    public static Stream<DynamicTest> check(String service) {
        var imported = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("bd.haat." + service);
        var rules = of(service).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(imported)));
        return Stream.concat(rules, Migrations.check(service, Path.of("src/main/resources/db/migration")));
    }

    static Map<String, ArchRule> of(String service) {
        var own = "bd.haat." + service + "..";
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "a service depends on itself, common-lib and third parties",
                classes()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(own, "bd.haat.common..").or(resideOutsideOfPackage("bd.haat.."))));
        rules.put(
                "common-lib knows no service",
                noClasses()
                        .that()
                        .resideInAPackage("bd.haat.common..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("bd.haat..")
                                .and(resideOutsideOfPackage("bd.haat.common.."))
                                .and(resideOutsideOfPackage("bd.haat.backing.."))));
        rules.put(
                "features are free of cycles",
                slices().matching("bd.haat." + service + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "controllers and components are not public",
                classes()
                        .that()
                        .areAnnotatedWith(RestController.class)
                        .or()
                        .areMetaAnnotatedWith(Component.class)
                        .and()
                        .haveSimpleNameNotEndingWith("Application")
                        .should()
                        .notBePublic());
        rules.put(
                "SQL in Jpa* and Jdbc* alone",
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .and(not(nameMatching(".*\\.(Jpa|Jdbc)[^.]*")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.persistence.EntityManager"));
        if (!service.equals("gateway"))
            rules.put(
                    "web types at the edges alone",
                    noClasses()
                            .that()
                            .resideInAPackage(own)
                            .and(
                                    not(
                                            nameMatching(
                                                    ".*\\.([^.]*(Controller|Problems|Filter|Security|Gateway|Courier|Sms|Requests)|Rest[^.]*)(\\$.*)?")))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.springframework.web.bind..",
                                    "org.springframework.web.client..",
                                    "org.springframework.http..",
                                    "jakarta.servlet.."));
        rules.put(
                "AMQP types in listeners alone",
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .and(not(nameMatching(".*Listener(\\$.*)?")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.amqp..", "com.rabbitmq.."));
        rules.put(
                "events are records of JDK types",
                classes().that().implement(Event.class).should().beRecords().andShould(holdPlainComponents()));
        rules.put(
                "no field injection",
                noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class));
        rules.put(
                "the clock is injected",
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(OffsetDateTime.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
        if (!MAY_USE_DOUBLES.contains(service))
            rules.put(
                    "no floating-point money or quantity",
                    classes().that().resideInAPackage(own).should(holdExactNumbers()));
        rules.put(
                "names say what a thing is",
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto|VO)"));
        return rules;
    }

    private static ArchCondition<JavaClass> holdPlainComponents() {
        return condition(
                "hold JDK types and their own nested records",
                field -> field.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .allMatch(type -> type.isPrimitive()
                                || type.getPackageName().startsWith("java.")
                                || outermost(type).equals(outermost(field.getOwner()))));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static ArchCondition<JavaClass> holdExactNumbers() {
        var floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return condition(
                "hold whole numbers",
                field -> !floating.contains(field.getRawType().getName())
                        || field.getName().matches(MEASURES));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaField> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field ->
                                !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                        .filter(field -> !holds.test(field))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(
                                field,
                                field.getFullName() + " is "
                                        + field.getRawType().getName())));
            }
        };
    }
}
