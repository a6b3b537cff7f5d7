package dev.migrate.test;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the context of a {@link MigrationTest} holds, and leaves alone.
 */
@MigrationTest(properties = { "migrate.locations=classpath:histories/good", "spring.datasource.url=jdbc:h2:mem:theirs",
		"example.property=given" })
class MigrationTestSliceTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	DataSource dataSource;

	@Autowired
	Environment environment;

	@Test
	void applicationsOwnDatabaseIsLeftAlone(Migrations migrations) {
		migrations.upgradeToHeads();
		assertThat(JdbcClient.create(this.dataSource)
			.sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void componentsOfTheApplicationAreLeftOut() {
		assertThat(this.context.getBeansOfType(TestApplication.class)).hasSize(1);
		assertThat(this.context.getBeansOfType(SomeService.class)).isEmpty();
	}

	@Test
	void propertiesAreAdded() {
		assertThat(this.environment.getProperty("example.property")).isEqualTo("given");
		assertThat(this.environment.getProperty("migrate.startup.mode")).isEqualTo("none");
	}

}
