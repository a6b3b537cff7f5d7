package dev.migrate.dialect;

import java.util.List;

import dev.migrate.operation.Operation;
import dev.migrate.schema.ObjectName;

/** STUB. */
public interface OperationRenderer {

	List<String> render(Operation operation);

	String identifier(String name);

	String name(ObjectName name);

}
