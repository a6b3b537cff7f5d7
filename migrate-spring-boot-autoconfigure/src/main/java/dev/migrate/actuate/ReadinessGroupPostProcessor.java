package dev.migrate.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.core.Ordered;

/**
 * {@link HealthEndpointGroupsPostProcessor} that makes {@code migrations} a member of the
 * group {@code readiness}, whether the group is Boot's or the user's.
 */
public class ReadinessGroupPostProcessor implements HealthEndpointGroupsPostProcessor, Ordered {

	private static final String READINESS = "readiness";

	private final BooleanSupplier enabled;

	/**
	 * Create the post-processor.
	 * @param enabled asked when a group's members are, so that it may change at run time
	 */
	public ReadinessGroupPostProcessor(BooleanSupplier enabled) {
		this.enabled = enabled;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
		HealthEndpointGroup readiness = groups.get(READINESS);
		if (readiness == null) {
			return groups;
		}
		HealthEndpointGroup extended = new ExtendedHealthEndpointGroup(readiness, "migrations", this.enabled);
		Map<String, HealthEndpointGroup> replaced = new LinkedHashMap<>();
		replaced.put(READINESS, extended);
		return new ExtendedHealthEndpointGroups(groups, replaced);
	}

}
