package dev.migrate.autoconfigure.java;

import java.util.function.Supplier;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

/** No bean; what it injects is one. */
@Revision(id = "g1", message = "Greetings")
class R1_Greetings implements Migration {

	private final Supplier<String> greeting;

	R1_Greetings(Supplier<String> greeting) {
		this.greeting = greeting;
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE greeting (text varchar(50))");
		op.execute("INSERT INTO greeting (text) VALUES (?)", this.greeting.get());
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE greeting");
	}

}
