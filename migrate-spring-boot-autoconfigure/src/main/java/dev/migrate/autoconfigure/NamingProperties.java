package dev.migrate.autoconfigure;

import dev.migrate.operation.NamingConventions;
import org.jspecify.annotations.Nullable;

/**
 * Names of the constraints and indexes that Java revisions do not name, with Alembic's
 * tokens: "%(table_name)s", "%(column_0_name)s", "%(column_0_N_name)s",
 * "%(referred_table_name)s", "%(constraint_name)s" and so on.
 */
public class NamingProperties {

	/**
	 * Primary keys.
	 */
	private @Nullable String pk;

	/**
	 * Foreign keys.
	 */
	private @Nullable String fk;

	/**
	 * Unique constraints.
	 */
	private @Nullable String uq;

	/**
	 * Indexes.
	 */
	private @Nullable String ix;

	/**
	 * Check constraints.
	 */
	private @Nullable String ck;

	/** The conventions: the default ones for what is not set. */
	NamingConventions conventions() {
		NamingConventions defaults = NamingConventions.defaults();
		return new NamingConventions((this.pk != null) ? this.pk : defaults.pk(),
				(this.fk != null) ? this.fk : defaults.fk(), (this.uq != null) ? this.uq : defaults.uq(),
				(this.ix != null) ? this.ix : defaults.ix(), (this.ck != null) ? this.ck : defaults.ck());
	}

	public @Nullable String getPk() {
		return this.pk;
	}

	public void setPk(@Nullable String pk) {
		this.pk = pk;
	}

	public @Nullable String getFk() {
		return this.fk;
	}

	public void setFk(@Nullable String fk) {
		this.fk = fk;
	}

	public @Nullable String getUq() {
		return this.uq;
	}

	public void setUq(@Nullable String uq) {
		this.uq = uq;
	}

	public @Nullable String getIx() {
		return this.ix;
	}

	public void setIx(@Nullable String ix) {
		this.ix = ix;
	}

	public @Nullable String getCk() {
		return this.ck;
	}

	public void setCk(@Nullable String ck) {
		this.ck = ck;
	}

}
