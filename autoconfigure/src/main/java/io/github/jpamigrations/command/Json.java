package io.github.jpamigrations.command;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists and plain values as JSON, indented.
 */
final class Json {

	private final StringBuilder text = new StringBuilder();

	private Json() {
	}

	static String of(Object value) {
		Json json = new Json();
		json.write(value, "\n");
		return json.text.toString();
	}

	private void write(@Nullable Object value, String indent) {
		if (value instanceof Map<?, ?> map) {
			writeAll('{', map.entrySet().iterator(), '}', indent);
		}
		else if (value instanceof List<?> list) {
			writeAll('[', list.iterator(), ']', indent);
		}
		else if (value instanceof Map.Entry<?, ?> entry) {
			writeString(String.valueOf(entry.getKey()));
			this.text.append(": ");
			write(entry.getValue(), indent);
		}
		else if (value == null || value instanceof Number || value instanceof Boolean) {
			this.text.append(value);
		}
		else {
			writeString(value.toString());
		}
	}

	private void writeAll(char open, Iterator<?> elements, char close, String indent) {
		this.text.append(open);
		boolean empty = !elements.hasNext();
		while (elements.hasNext()) {
			this.text.append(indent).append("  ");
			write(elements.next(), indent + "  ");
			this.text.append(elements.hasNext() ? "," : "");
		}
		this.text.append(empty ? "" : indent).append(close);
	}

	private void writeString(String value) {
		this.text.append('"');
		for (char character : value.toCharArray()) {
			switch (character) {
				case '"', '\\' -> this.text.append('\\').append(character);
				case '\n' -> this.text.append("\\n");
				case '\t' -> this.text.append("\\t");
				case '\r' -> this.text.append("\\r");
				default -> {
					if (character < ' ') {
						this.text.append("\\u%04x".formatted((int) character));
					}
					else {
						this.text.append(character);
					}
				}
			}
		}
		this.text.append('"');
	}

}
