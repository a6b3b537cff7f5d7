package dev.migrate.hibernate;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells whether two data sources are one, behind the proxies around either.
 */
final class SameDataSource {

	private SameDataSource() {
	}

	static boolean isSame(@Nullable DataSource one, DataSource other) {
		if (one == null) {
			return false;
		}
		DataSource first = target(one);
		DataSource second = target(other);
		return first == second || wraps(first, second) || wraps(second, first);
	}

	private static DataSource target(DataSource dataSource) {
		DataSource target = dataSource;
		while (true) {
			DataSource next = next(target);
			if (next == null || next == target) {
				return target;
			}
			target = next;
		}
	}

	private static @Nullable DataSource next(DataSource dataSource) {
		if (dataSource instanceof DelegatingDataSource delegating) {
			return delegating.getTargetDataSource();
		}
		return (AopProxyUtils.getSingletonTarget(dataSource) instanceof DataSource target) ? target : null;
	}

	private static boolean wraps(DataSource outer, DataSource inner) {
		try {
			return outer.isWrapperFor(inner.getClass()) && outer.unwrap(inner.getClass()) == inner;
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
