package dev.perennial;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.NullMarked;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnalyzeClasses(packages = "dev.perennial", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule stepsAreBuiltInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("dev.perennial.batch")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.batch\\.core\\..*\\.(StepBuilder|JobBuilder)")
            .orShould()
            .callConstructorWhere(target(owner(type(ChunkOrientedStepBuilder.class))))
            .because("Steps sets what Spring Batch's own defaults get wrong");

    @ArchTest
    static final ArchRule nowIsAskedOfAClock = noClasses()
            .should()
            .callMethodWhere(readsTheWallClock())
            .orShould()
            .callConstructor(Date.class)
            .because("a night must be repeatable on any other day");

    @ArchTest
    static final ArchRule datesAreOfJavaTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.perennial.carrier.Mail") // Jakarta Mail takes no other date
            .should()
            .accessClassesThat(type(Date.class).or(type(Calendar.class)))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
            .because("instants are java.time's and rows are read with SQL");

    @ArchTest
    static final ArchRule namesAreWordsOfTheField = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Processor|Service)")
            .because("such names say what a class is made of, not what it is for");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.perennial.cli..")
            .and()
            .doNotHaveFullyQualifiedName("dev.perennial.batch.Progress")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("all others log, so that operations can choose where it goes");

    @ArchTest
    static final ArchRule whatABeanNeedsIsInItsConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a bean without its parts must not be possible");

    @ArchTest
    static final ArchRule nothingIsNullUnlessItSaysSo = classes()
            .that()
            .areTopLevelClasses()
            .should(liveInANullMarkedPackage())
            .because("NullAway checks nothing else");

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return describe("read the wall clock", call -> {
            AccessTarget.CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            boolean ofJavaTime =
                    owner.startsWith("java.time.") && target.getName().equals("now");
            boolean withAClock =
                    target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return (ofJavaTime && !withAClock)
                    || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
        });
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " needs a package-info.java with @NullMarked"));
            }
        };
    }
}
