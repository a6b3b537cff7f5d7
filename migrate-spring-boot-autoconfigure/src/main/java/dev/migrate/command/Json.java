package dev.migrate.command;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter;
import org.springframework.util.ReflectionUtils;

/**
 * Writes result records as JSON. A component without a value is left out, so that what
 * was not asked of the database is not shown as absent from it.
 */
final class Json {

	private static final JsonWriter<Object> writer = JsonWriter.standard();

	private Json() {
	}

	static String write(Object value) {
		Object tree = tree(value);
		return (tree != null) ? writer.writeToString(tree) : "null";
	}

	private static @Nullable Object tree(@Nullable Object value) {
		if (value instanceof Record record) {
			return members(record);
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> members = new LinkedHashMap<>();
			map.forEach((key, member) -> members.put(String.valueOf(key), tree(member)));
			return members;
		}
		if (value instanceof Collection<?> collection) {
			return collection.stream().map(Json::tree).toList();
		}
		if (value == null || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		return value.toString();
	}

	private static Map<String, @Nullable Object> members(Record record) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			ReflectionUtils.makeAccessible(component.getAccessor());
			Object member = ReflectionUtils.invokeMethod(component.getAccessor(), record);
			if (member != null) {
				members.put(component.getName(), tree(member));
			}
		}
		return members;
	}

}
