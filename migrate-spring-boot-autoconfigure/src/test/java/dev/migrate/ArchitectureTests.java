package dev.migrate;

import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The order of the packages, and what each may use.
 */
@AnalyzeClasses(packages = "dev.migrate", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	/** Each package may use those before it. */
	private static final List<String> PACKAGES = List.of("revision", "schema", "operation", "dialect", "script", "jdbc",
			"autogenerate", "runtime", "hibernate", "command", "actuate", "autoconfigure");

	@ArchTest
	static final ArchRule eachPackageUsesOnlyThoseBeforeIt = layers();

	@ArchTest
	static final ArchRule thereAreNoCycles = slices().matching("dev.migrate.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule theRevisionGraphIsPureJava = classes().that()
		.resideInAPackage("dev.migrate.revision..")
		.should()
		.onlyDependOnClassesThat(resideInAnyPackage("dev.migrate.revision..", "java.lang..", "java.util..",
				"java.time..", "org.jspecify.annotations.."));

	/** Its JSON writer needs no context. */
	@ArchTest
	static final ArchRule onlyTheWiringUsesSpringBoot = noClasses().that()
		.resideOutsideOfPackages("dev.migrate.autoconfigure..", "dev.migrate.actuate..", "dev.migrate.command.boot..")
		.should()
		.dependOnClassesThat(resideInAPackage("org.springframework.boot..")
			.and(not(resideInAPackage("org.springframework.boot.json.."))));

	/**
	 * Scripts are read through spring-core's resources, and the code of Java revisions is
	 * given a JdbcClient.
	 */
	@ArchTest
	static final ArchRule whatMigratesIsFreeOfSpring = noClasses().that()
		.resideInAnyPackage("dev.migrate.revision..", "dev.migrate.schema..", "dev.migrate.operation..",
				"dev.migrate.dialect..", "dev.migrate.jdbc..", "dev.migrate.runtime..")
		.should()
		.dependOnClassesThat(resideInAPackage("org.springframework..")
			.and(not(resideInAnyPackage("org.springframework.jdbc.core.simple..",
					"org.springframework.jdbc.datasource.."))));

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould(have(noPublicMembers()));

	@ArchTest
	static final ArchRule onlyCommandsWriteToStandardStreams = noClasses().that()
		.resideOutsideOfPackage("dev.migrate.command..")
		.should(ACCESS_STANDARD_STREAMS);

	@ArchTest
	static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

	private static LayeredArchitecture layers() {
		LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
		for (String name : PACKAGES) {
			layers = layers.optionalLayer(name).definedBy("dev.migrate." + name + "..");
		}
		List<String> before = new ArrayList<>();
		for (String name : PACKAGES) {
			layers = before.isEmpty() ? layers.whereLayer(name).mayNotAccessAnyLayer()
					: layers.whereLayer(name).mayOnlyAccessLayers(before.toArray(String[]::new));
			before.add(name);
		}
		return layers;
	}

	private static DescribedPredicate<JavaClass> noPublicMembers() {
		return DescribedPredicate.describe("no public members",
				(type) -> type.getMembers()
					.stream()
					.filter((member) -> !member.getName().equals("<init>"))
					.noneMatch((member) -> member.getModifiers().contains(JavaModifier.PUBLIC)));
	}

	private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
		return new ArchCondition<>("reside in a package that is @NullMarked") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				JavaPackage owner = type.getPackage();
				events.add(new SimpleConditionEvent(type, owner.isAnnotatedWith(NullMarked.class),
						"package " + owner.getName() + " is not @NullMarked"));
			}

		};
	}

}
