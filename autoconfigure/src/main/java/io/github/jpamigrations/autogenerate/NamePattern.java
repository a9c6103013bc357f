package io.github.jpamigrations.autogenerate;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A pattern for names of tables and sequences in which {@code *} stands for any
 * characters and {@code ?} for one, whatever the case: {@code qrtz_*}, {@code audit.*}.
 */
final class NamePattern {

	private final @Nullable Pattern schema;

	private final Pattern name;

	private NamePattern(@Nullable Pattern schema, Pattern name) {
		this.schema = schema;
		this.name = name;
	}

	static NamePattern of(String text) {
		int dot = text.lastIndexOf('.');
		return new NamePattern((dot >= 0) ? compile(text.substring(0, dot)) : null, compile(text.substring(dot + 1)));
	}

	private static Pattern compile(String text) {
		String regex = Arrays.stream(text.strip().split("(?=[*?])|(?<=[*?])"))
			.map((part) -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
			.collect(Collectors.joining());
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

	boolean matches(SchemaObject object) {
		String schemaOfObject = object.schema();
		boolean sameSchema = this.schema == null
				|| schemaOfObject != null && this.schema.matcher(schemaOfObject).matches();
		return sameSchema && this.name.matcher(object.name()).matches();
	}

}
