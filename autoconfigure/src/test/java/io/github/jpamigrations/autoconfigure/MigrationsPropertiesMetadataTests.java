package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeanWrapperImpl;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What IDEs and the manual say about properties is what the code does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsPropertiesMetadataTests {

	private static final String PREFIX = "spring.migrations.";

	private static final Pattern ROW = Pattern.compile("\\| (`[^|]+`) \\| ([^|]*) \\| ([^\\n]+) \\|");

	private JsonNode metadata;

	private Map<String, JsonNode> properties;

	private final Map<String, String> documented = new LinkedHashMap<>();

	@BeforeAll
	void read() throws IOException {
		URL classes = MigrationsProperties.class.getProtectionDomain().getCodeSource().getLocation();
		URL file = URI.create(classes + "META-INF/spring-configuration-metadata.json").toURL();
		try (InputStream in = file.openStream()) {
			this.metadata = JsonMapper.shared().readTree(in);
		}
		this.properties = this.metadata.get("properties")
			.valueStream()
			.collect(Collectors.toMap((property) -> property.get("name").asString(), (property) -> property));
		Matcher row = ROW.matcher(Files.readString(Path.of("../docs/properties.md")));
		while (row.find()) {
			for (String name : row.group(1).replace("`", "").split(", ")) {
				this.documented.put(name.startsWith("management.") ? name : PREFIX + name.replace(".*", ""),
						row.group(2));
			}
		}
	}

	@Test
	void everyPropertyHasDescriptionAndType() {
		assertThat(this.properties).hasSizeGreaterThan(30).allSatisfy((name, property) -> {
			assertThat(property.path("type").asString("")).isNotEmpty();
			assertThat(property.path("description").asString("")).endsWith(".");
		});
	}

	@Test
	void everyPropertyIsDocumentedAndNoOther() {
		assertThat(this.documented).containsOnlyKeys(this.properties.keySet());
	}

	@Test
	void documentedDefaultsAreThoseOfTheMetadata() {
		this.documented.forEach((name, cell) -> {
			JsonNode value = this.properties.get(name).path("defaultValue");
			if (value.isMissingNode()) {
				assertThat(cell).as(name).doesNotMatch("`[^`]*`");
			}
			else {
				assertThat(cell).as(name).isEqualTo("`" + text(value) + "`");
			}
		});
	}

	@Test
	void defaultsOfTheMetadataAreThoseOfTheCode() {
		BeanWrapperImpl code = new BeanWrapperImpl(new MigrationsProperties());
		this.properties.forEach((name, property) -> {
			if (!name.startsWith(PREFIX)) {
				return;
			}
			String path = path(name);
			JsonNode value = property.path("defaultValue");
			Object actual = code.getPropertyValue(path);
			if (value.isMissingNode()) {
				assertThat(isNothing(actual)).as(name).isTrue();
				return;
			}
			MigrationsProperties bound = new Binder(new MapConfigurationPropertySource(Map.of(name, text(value))))
				.bind("spring.migrations", MigrationsProperties.class)
				.get();
			assertThat(new BeanWrapperImpl(bound).getPropertyValue(path)).as(name).isEqualTo(actual);
		});
	}

	@Test
	void everyEnumHasHintsForAllOfItsValues() throws ClassNotFoundException {
		Map<String, List<String>> hints = new LinkedHashMap<>();
		for (JsonNode hint : this.metadata.get("hints")) {
			hints.put(hint.get("name").asString(),
					hint.path("values").valueStream().map((value) -> value.get("value").asString()).toList());
		}
		assertThat(this.properties.keySet()).containsAll(hints.keySet());
		List<String> enums = new ArrayList<>();
		for (Map.Entry<String, JsonNode> property : this.properties.entrySet()) {
			String type = property.getValue().get("type").asString();
			if (type.startsWith("io.github.jpamigrations.")) {
				enums.add(property.getKey());
				assertThat(hints.get(property.getKey())).as(property.getKey())
					.containsExactlyElementsOf(Arrays.stream(Class.forName(type).getEnumConstants())
						.map((value) -> DataObjectPropertyName.toDashedForm(value.toString().toLowerCase()))
						.toList());
			}
		}
		assertThat(enums).hasSize(6);
	}

	private static String text(JsonNode value) {
		return value.isArray() ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
				: value.asString();
	}

	private static boolean isNothing(Object value) {
		return value == null || (value instanceof Collection<?> collection && collection.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
	}

	private static String path(String name) {
		return Arrays.stream(name.substring(PREFIX.length()).split("\\."))
			.map((part) -> Pattern.compile("-(.)").matcher(part).replaceAll((found) -> found.group(1).toUpperCase()))
			.collect(Collectors.joining("."));
	}

}
