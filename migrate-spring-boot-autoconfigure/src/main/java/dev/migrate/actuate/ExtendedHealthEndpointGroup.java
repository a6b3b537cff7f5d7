package dev.migrate.actuate;

import java.util.function.BooleanSupplier;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.jspecify.annotations.Nullable;

/**
 * A health group with one more member.
 */
final class ExtendedHealthEndpointGroup implements HealthEndpointGroup {

	private final HealthEndpointGroup delegate;

	private final String member;

	private final BooleanSupplier enabled;

	ExtendedHealthEndpointGroup(HealthEndpointGroup delegate, String member, BooleanSupplier enabled) {
		this.delegate = delegate;
		this.member = member;
		this.enabled = enabled;
	}

	@Override
	public boolean isMember(String name) {
		return this.delegate.isMember(name) || (this.member.equals(name) && this.enabled.getAsBoolean());
	}

	@Override
	public boolean showComponents(SecurityContext securityContext) {
		return this.delegate.showComponents(securityContext);
	}

	@Override
	public boolean showDetails(SecurityContext securityContext) {
		return this.delegate.showDetails(securityContext);
	}

	@Override
	public StatusAggregator getStatusAggregator() {
		return this.delegate.getStatusAggregator();
	}

	@Override
	public HttpCodeStatusMapper getHttpCodeStatusMapper() {
		return this.delegate.getHttpCodeStatusMapper();
	}

	@Override
	public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
		return this.delegate.getAdditionalPath();
	}

}
