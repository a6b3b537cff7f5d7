package dev.migrate.command.boot.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.migrate.runtime.MigrationListener;
import dev.migrate.runtime.RevisionStep;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * An application in which everything starts that can start: web server, JPA, repository,
 * scheduler, runners, lifecycle, listener. Its main class knows nothing of migrations.
 */
@SpringBootApplication
@EnableScheduling
public class BusyApplication {

	/**
	 * What has started, in this JVM.
	 */
	public static final List<String> STARTED = new CopyOnWriteArrayList<>();

	public static void main(String[] args) {
		SpringApplication.run(BusyApplication.class, args);
	}

	private static void started(String what) {
		STARTED.add(what);
		System.out.println("noise of " + what);
	}

	@Bean
	CommandLineRunner commandLineRunner() {
		return (args) -> started("command line runner");
	}

	@Bean
	ApplicationRunner applicationRunner() {
		return (args) -> started("application runner");
	}

	@Bean
	@ConditionalOnBooleanProperty("uses-jpa")
	MigrationListener jpaUser(ObjectProvider<EntityManagerFactory> entityManagerFactory) {
		return new MigrationListener() {

			@Override
			public void stepFinished(RevisionStep step, Duration duration) {
				EntityManagerFactory factory = entityManagerFactory.getObject();
				STARTED.add("JPA with " + factory.getMetamodel().getEntities().size() + " entities, "
						+ ((factory == entityManagerFactory.getObject()) ? "once" : "twice"));
			}

		};
	}

	@Bean
	EagerBean eagerBean(EntityManagerFactory entityManagerFactory) {
		return new EagerBean();
	}

	@Bean
	SmartLifecycle lifecycle() {
		return new SmartLifecycle() {

			@Override
			public void start() {
				started("lifecycle");
			}

			@Override
			public void stop() {
			}

			@Override
			public boolean isRunning() {
				return false;
			}

		};
	}

	@Scheduled(fixedRate = 10)
	void tick() {
		started("scheduler");
	}

	@EventListener
	void on(Object event) {
		started("listener of " + event.getClass().getSimpleName());
	}

	static class EagerBean {

		EagerBean() {
			started("bean");
		}

	}

	@Entity
	static class Note {

		@Id
		Long id;

	}

	@Entity
	static class Draft {

		@Id
		Long id;

	}

	interface NoteRepository extends JpaRepository<Note, Long> {

	}

}
