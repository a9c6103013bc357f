package io.github.jpamigrations.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the manual about kinds of change says what the tests do.
 */
class ChangeKindsTests {

	private static final Path PAGE = Path.of("..", "docs", "change-kinds.md");

	private static final List<TestDatabase> COLUMNS = List.of(TestDatabase.MYSQL, TestDatabase.MARIADB,
			TestDatabase.POSTGRESQL, TestDatabase.H2);

	/**
	 * What other contracts show, each on all four databases: those of the dialects (T7),
	 * RulesContract (D1 to D3, K10), every circle (R1, R2).
	 */
	private static final List<String> ELSEWHERE = List.of("T7", "D1", "D2", "D3", "K10", "R1", "R2");

	private static final Pattern ROW = Pattern.compile("\\| ([A-Z][0-9]+) \\|[^|]*\\|((?: (?:yes|no) \\|){4})[^|]*\\|");

	@Test
	void everyMarkIsWhatTheTestsShow() throws IOException {
		Map<String, Set<TestDatabase>> shown = new TreeMap<>();
		ZooContract.allChanges()
			.forEach((change) -> Arrays.stream(change.kind().split(" "))
				.filter((word) -> word.matches("[A-Z][0-9]+"))
				.forEach((id) -> shown.computeIfAbsent(id, (key) -> EnumSet.noneOf(TestDatabase.class))
					.addAll(change.databases())));
		shown.values().forEach((databases) -> databases.retainAll(COLUMNS));
		ELSEWHERE.forEach((id) -> shown.put(id, EnumSet.copyOf(COLUMNS)));
		Map<String, Set<TestDatabase>> told = new TreeMap<>();
		for (String line : Files.readAllLines(PAGE)) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				Set<TestDatabase> databases = EnumSet.noneOf(TestDatabase.class);
				String[] marks = row.group(2).split("\\|");
				for (int i = 0; i < marks.length; i++) {
					if (marks[i].strip().equals("yes")) {
						databases.add(COLUMNS.get(i));
					}
				}
				told.put(row.group(1), databases);
			}
		}
		assertThat(told).isEqualTo(shown).hasSize(54);
	}

}
