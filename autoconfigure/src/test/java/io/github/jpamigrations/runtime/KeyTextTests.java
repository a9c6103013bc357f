package io.github.jpamigrations.runtime;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link KeyText}.
 */
class KeyTextTests {

	@Test
	void keepsValuesOfEachKind() {
		UUID uuid = UUID.randomUUID();
		List<Object> key = List.of("3:a'b;", "", 7L, new BigDecimal("12345678901234567890.50"), uuid, -1L);
		String text = KeyText.format(key);
		assertThat(text).startsWith("s6:3:a'b;s0:n1:7n23:12345678901234567890.50u36:");
		assertThat(KeyText.parse(text)).isEqualTo(key);
	}

	@Test
	void keepsBytes() {
		List<Object> key = KeyText.parse(KeyText.format(List.of(new byte[] { 0, -1, 58 }, 1)));
		assertThat((byte[]) key.get(0)).containsExactly(0, -1, 58);
		assertThat(key.get(1)).isEqualTo(1L);
	}

	@Test
	void refusesWhatTheJournalHasNoRoomFor() {
		KeyText.format(List.of("x".repeat(255), "y".repeat(200)));
		assertThatIllegalArgumentException().isThrownBy(() -> KeyText.format(List.of("x".repeat(255), "y".repeat(240))))
			.withMessage("A key of more than 490 characters can't be resumed from");
		assertThatIllegalArgumentException().isThrownBy(() -> KeyText.format(List.of(1, Instant.EPOCH)))
			.withMessageStartingWith("A key of the type java.time.Instant can't be resumed from");
	}

}
