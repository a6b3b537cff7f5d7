package dev.migrate.hibernate.torture;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * All is one tenant's.
 */
public final class OneTenant implements CurrentTenantIdentifierResolver<String> {

	@Override
	public String resolveCurrentTenantIdentifier() {
		return "one";
	}

	@Override
	public boolean validateExistingCurrentSessions() {
		return false;
	}

}
