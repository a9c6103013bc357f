package io.github.jpamigrations.zoo;

import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * A part of the {@link ZooContract} on H2 that plays another database, as the tests of
 * many applications have it.
 */
abstract class H2ModeZooContract extends ZooContract {

	private static final String KINDS = "T2 table.*|T5.*|T8 order.*|C2 .*|C6.*|C7 C8.*|C14 default|C15 column comment"
			+ "|C16 C17 enums at first|C16 named enum comes.*|C16 named enums.*|C18 C21 aggregate|C19 computed column|K2 .*|K8 unique index|K9 checks"
			+ "|S1 sequence|S3 identity.*|N1 .*change|N2 .*first|N3.*";

	H2ModeZooContract(String settings) {
		super(TestDatabase.H2, settings);
	}

	@Override
	Stream<Change> changes() {
		return super.changes().filter((change) -> change.kind().matches(KINDS));
	}

}
