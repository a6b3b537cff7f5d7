package dev.migrate.acceptance;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import dev.migrate.acceptance.model.EntityModel;
import dev.migrate.acceptance.model.EntityModels;
import dev.migrate.acceptance.mutation.Mutation;
import dev.migrate.acceptance.mutation.MutationKind;
import dev.migrate.acceptance.mutation.Mutations;
import dev.migrate.autogenerate.ComparePolicy;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Renames;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.script.RevisionWriterSettings.Language;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is changed in a database by hand is seen, and mended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MutationContract {

	private static final Log logger = LogFactory.getLog(MutationContract.class);

	static final List<EntityModel> MODELS = List.of(EntityModels.TORTURE, EntityModels.CLINIC, EntityModels.STAFFING);

	private final Map<MutationKind, Integer> counts = new EnumMap<>(MutationKind.class);

	private final int mutations;

	private int nextKind;

	private TestDatabase database;

	/**
	 * @param mutations how many changes are made to the database of each model
	 */
	MutationContract(int mutations) {
		this.mutations = mutations;
	}

	@ParameterizedTest
	@FieldSource("MODELS")
	void changeByHandIsSeenAndMended(EntityModel model, TestSchema schema, @TempDir Path project) {
		this.database = schema.database();
		long seed = Long.getLong("migrate.test.seed", 20261121L);
		Workbench workbench = Workbench.of(model, schema, project);
		workbench.migrate("All", ComparePolicy.STRICT, Renames.NONE, Language.SQL);
		workbench.upgrade();
		Random random = new Random(seed);
		for (int i = 0; i < this.mutations; i++) {
			Mutation mutation = next(workbench.live(), random);
			this.counts.merge(mutation.kind(), 1, Integer::sum);
			String what = "%s, seed %d, change %d: %s".formatted(workbench, seed, i, mutation);
			workbench.execute(mutation.statements(), what);
			Comparison found = workbench.check(ComparePolicy.STRICT);
			assertSeen(found, mutation, what);
			assertThat(workbench.check(ComparePolicy.COMPATIBLE).differences().isEmpty()).as("compatible, by " + what)
				.isEqualTo(mutation.isCompatible());
			mend(workbench, found, what);
		}
	}

	/** Each kind in turn, as far as there is anything of the kind to be changed. */
	private Mutation next(Schema live, Random random) {
		Mutations mutations = new Mutations(this.database);
		MutationKind[] kinds = MutationKind.values();
		Optional<Mutation> mutation = Optional.empty();
		while (mutation.isEmpty()) {
			mutation = mutations.mutate(kinds[this.nextKind++ % kinds.length], live, random);
		}
		return mutation.get();
	}

	private static void assertSeen(Comparison found, Mutation mutation, String what) {
		assertThat(found.differences()).as(what)
			.isNotEmpty()
			.extracting((difference) -> plain(difference.object()))
			.contains(plain(mutation.object()));
	}

	/** A name apart from its case, which some databases change. */
	private static String plain(ObjectName name) {
		return ExactName.text(name.name()).toLowerCase(Locale.ROOT);
	}

	private static void mend(Workbench workbench, Comparison found, String what) {
		Path file = workbench.write("Mend", found, Language.SQL);
		String context = "%s%nfound %s%nwritten:%n%s".formatted(what, found.differences(), Workbench.read(file));
		workbench.upgrade(context);
		assertThat(workbench.check(ComparePolicy.STRICT).differences()).as(context).isEmpty();
		workbench.forget(file);
	}

	@AfterAll
	void printCounts() {
		int total = this.counts.values().stream().mapToInt(Integer::intValue).sum();
		logger.info("%d changes by hand of %s: %s".formatted(total, this.database,
				this.counts.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + " " + entry.getValue())
					.collect(Collectors.joining(", "))));
	}

}
