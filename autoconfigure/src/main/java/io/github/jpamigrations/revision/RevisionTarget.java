package io.github.jpamigrations.revision;

/**
 * Where an upgrade, a downgrade or a stamp is to end. Its text is the argument that a
 * person writes.
 */
public sealed interface RevisionTarget {

	/**
	 * Read a target as a person writes it: {@code head}, {@code heads}, {@code base}, an
	 * id, the beginning of an id, a branch label, {@code +N}, {@code -N}, one of the
	 * former with a number of steps behind it ({@code head-1}), or any of these in a
	 * branch ({@code label@head}). Nothing is refused here: what names nothing isn't
	 * found later.
	 * @param argument the text
	 */
	static RevisionTarget parse(String argument) {
		return TargetParser.parse(argument.strip());
	}

	/**
	 * All heads.
	 */
	record Heads() implements RevisionTarget {

		@Override
		public String toString() {
			return "heads";
		}

	}

	/**
	 * The one head; an error where there are several.
	 */
	record Head() implements RevisionTarget {

		@Override
		public String toString() {
			return "head";
		}

	}

	/**
	 * Before the first revision.
	 */
	record Base() implements RevisionTarget {

		@Override
		public String toString() {
			return "base";
		}

	}

	/**
	 * A revision, by its id.
	 *
	 * @param id the whole id
	 */
	record Exactly(RevisionId id) implements RevisionTarget {

		@Override
		public String toString() {
			return this.id.value();
		}

	}

	/**
	 * A revision, as a person names it.
	 *
	 * @param name an id, the beginning of an id or a branch label
	 */
	record Named(String name) implements RevisionTarget {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * A number of revisions from where the database stands.
	 *
	 * @param steps how many, negative towards base
	 */
	record Relative(int steps) implements RevisionTarget {

		@Override
		public String toString() {
			return TargetParser.withSign(this.steps);
		}

	}

	/**
	 * A number of revisions from another target.
	 *
	 * @param from where to begin
	 * @param steps how many, negative towards base
	 */
	record Offset(RevisionTarget from, int steps) implements RevisionTarget {

		@Override
		public String toString() {
			return this.from + TargetParser.withSign(this.steps);
		}

	}

	/**
	 * A target within one branch.
	 *
	 * @param branch the branch label, or what names a revision of the branch
	 * @param target the target within it
	 */
	record Branch(String branch, RevisionTarget target) implements RevisionTarget {

		/**
		 * Name the head of a branch.
		 * @param label the branch label
		 */
		public Branch(String label) {
			this(label, new Head());
		}

		@Override
		public String toString() {
			return this.branch + "@" + this.target;
		}

	}

}
