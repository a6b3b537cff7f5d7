package dev.migrate.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real application with a web server on a free port, started as {@code main} would
 * start it.
 */
public final class WebApp implements AutoCloseable {

	private static final List<String> DEFAULTS = List.of("server.port=0", "spring.main.banner-mode=off",
			"management.endpoints.web.exposure.include=*", "management.endpoint.health.show-details=always",
			"spring.jpa.open-in-view=false");

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final ConfigurableApplicationContext context;

	private WebApp(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Start an application that exposes all its endpoints.
	 * @param application its configuration
	 * @param properties {@code name=value} pairs; the last value of a name counts
	 * @return the running application
	 */
	public static WebApp start(Class<?> application, String[]... properties) {
		Map<String, String> arguments = new LinkedHashMap<>();
		DEFAULTS.forEach((pair) -> put(arguments, pair));
		for (String[] pairs : properties) {
			for (String pair : pairs) {
				put(arguments, pair);
			}
		}
		return new WebApp(new SpringApplicationBuilder(application).registerShutdownHook(false)
			.run(arguments.values().toArray(String[]::new)));
	}

	/** Given twice, Boot would take it for a list. */
	private static void put(Map<String, String> arguments, String pair) {
		arguments.put(pair.substring(0, pair.indexOf('=')), "--" + pair);
	}

	/**
	 * The application's context.
	 * @return the context
	 */
	public ConfigurableApplicationContext context() {
		return this.context;
	}

	/**
	 * Get something from the application's port.
	 * @param path the path
	 * @return the status code
	 */
	public int status(String path) {
		return send("GET", path, "local.server.port").statusCode();
	}

	/**
	 * Get something from the management port.
	 * @param path the path
	 * @return the status code
	 */
	public int managementStatus(String path) {
		return send("GET", path, "local.management.port").statusCode();
	}

	/**
	 * Get some text.
	 * @param path the path
	 * @return the body, whatever the status
	 */
	public String text(String path) {
		return send("GET", path, "local.server.port").body();
	}

	/**
	 * Get some JSON.
	 * @param path the path
	 * @return the body, whatever the status
	 */
	public DocumentContext json(String path) {
		return JsonPath.parse(text(path));
	}

	/**
	 * Post nothing.
	 * @param path the path
	 * @return the status code
	 */
	public int post(String path) {
		return send("POST", path, "local.server.port").statusCode();
	}

	private HttpResponse<String> send(String method, String path, String port) {
		URI uri = URI.create("http://localhost:" + this.context.getEnvironment().getRequiredProperty(port) + path);
		try {
			return this.client.send(HttpRequest.newBuilder(uri)
				.timeout(Duration.ofSeconds(20))
				.method(method, HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(method + " " + uri, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
