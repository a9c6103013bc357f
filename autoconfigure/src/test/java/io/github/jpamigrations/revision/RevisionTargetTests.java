package io.github.jpamigrations.revision;

import io.github.jpamigrations.revision.RevisionTarget.Base;
import io.github.jpamigrations.revision.RevisionTarget.Branch;
import io.github.jpamigrations.revision.RevisionTarget.Head;
import io.github.jpamigrations.revision.RevisionTarget.Heads;
import io.github.jpamigrations.revision.RevisionTarget.Named;
import io.github.jpamigrations.revision.RevisionTarget.Offset;
import io.github.jpamigrations.revision.RevisionTarget.Relative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionTargetTests {

	@Test
	void readsWordsIdsAndSteps() {
		assertThat(RevisionTarget.parse("head")).isEqualTo(new Head());
		assertThat(RevisionTarget.parse(" heads ")).isEqualTo(new Heads());
		assertThat(RevisionTarget.parse("base")).isEqualTo(new Base());
		assertThat(RevisionTarget.parse("3f2a")).isEqualTo(new Named("3f2a"));
		assertThat(RevisionTarget.parse("+2")).isEqualTo(new Relative(2));
		assertThat(RevisionTarget.parse("-1")).isEqualTo(new Relative(-1));
		assertThat(RevisionTarget.parse("3f2a+1")).isEqualTo(new Offset(new Named("3f2a"), 1));
		assertThat(RevisionTarget.parse("head-1")).isEqualTo(new Offset(new Head(), -1));
	}

	@Test
	void readsTargetsInABranch() {
		assertThat(RevisionTarget.parse("net@head")).isEqualTo(new Branch("net"));
		assertThat(RevisionTarget.parse("net@+1")).isEqualTo(new Branch("net", new Relative(1)));
		assertThat(RevisionTarget.parse("net@3f2a-1")).isEqualTo(new Branch("net", new Offset(new Named("3f2a"), -1)));
	}

	@Test
	void whatHasNoMeaningNamesARevisionThatIsNotFoundLater() {
		assertThat(RevisionTarget.parse("")).isEqualTo(new Named(""));
		assertThat(RevisionTarget.parse("a+")).isEqualTo(new Named("a+"));
		assertThat(RevisionTarget.parse("@head")).isEqualTo(new Named("@head"));
		assertThat(RevisionTarget.parse("+99999999999999")).isEqualTo(new Named("+99999999999999"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "3f2a", "+2", "-1", "head-1", "3f2a+4", "net@head", "net@-2",
			"net@3f2a+1" })
	void textIsWhatWasRead(String argument) {
		assertThat(RevisionTarget.parse(argument)).hasToString(argument);
	}

}
