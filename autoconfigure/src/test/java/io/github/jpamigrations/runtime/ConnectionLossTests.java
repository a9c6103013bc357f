package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConnectionLoss}.
 */
class ConnectionLossTests {

	@ParameterizedTest
	@ValueSource(strings = { "08006", "08S01", "57P01", "57P02" })
	void isShownByTheStatesOfABrokenConnection(String state) {
		SQLException loss = new SQLException("gone", state);
		assertThat(ConnectionLoss.isShownBy(loss)).isTrue();
		assertThat(ConnectionLoss.isShownBy(new IllegalStateException(loss))).isTrue();
	}

	@Test
	void isNotShownByARefusal() {
		assertThat(ConnectionLoss.isShownBy(new SQLException("cancelled", "57014"))).isFalse();
		assertThat(ConnectionLoss.isShownBy(new SQLException("no state"))).isFalse();
		assertThat(ConnectionLoss.isShownBy(new IllegalStateException())).isFalse();
	}

}
