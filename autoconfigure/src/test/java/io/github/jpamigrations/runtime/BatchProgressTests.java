package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.jpamigrations.code.RowRange;
import io.github.jpamigrations.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BatchProgress}.
 */
@ExtendWith(OutputCaptureExtension.class)
class BatchProgressTests {

	@Test
	void saysNowAndThenHowFarItIs(CapturedOutput output) {
		AtomicLong now = new AtomicLong();
		StatementPosition position = new StatementPosition(new RevisionId("a"), Direction.UPGRADE, "class Split", 0, 2,
				0, "");
		BatchProgress progress = new BatchProgress(position, now::get);
		for (int i = 1; i <= 30; i++) {
			now.addAndGet(Duration.ofSeconds(1).toNanos());
			progress.done(new RowRange(List.of(i, "a"), List.of(i, "z"), "", List.of()));
		}
		assertThat(output.getOut().lines().filter((line) -> line.contains("batches of the"))).hasSize(3)
			.first()
			.asString()
			.endsWith("10 batches of the operation 2 of the upgrade of revision 'a' (class Split) are done, "
					+ "up to the key [10, z]");
	}

}
