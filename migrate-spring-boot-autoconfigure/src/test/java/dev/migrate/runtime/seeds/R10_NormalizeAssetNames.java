package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

/** Only data is changed, by code. */
@Revision(id = "j10", revises = "s095", message = "Normalize asset names")
public class R10_NormalizeAssetNames implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.jdbc()
			.sql("SELECT id, name FROM assets WHERE name IS NOT NULL")
			.query((row, number) -> new Asset(row.getInt("id"), row.getString("name").strip().toUpperCase()))
			.list()
			.forEach((asset) -> op.jdbc()
				.sql("UPDATE assets SET name = :name WHERE id = :id")
				.param("id", asset.id())
				.param("name", asset.name())
				.update());
	}

	@Override
	public void downgrade(Operations op) {
		// Nothing tells how the names were written
	}

	private record Asset(int id, String name) {

	}

}
