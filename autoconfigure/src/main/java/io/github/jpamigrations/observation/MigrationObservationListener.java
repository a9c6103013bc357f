package io.github.jpamigrations.observation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationListener;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.RevisionRun;
import io.github.jpamigrations.runtime.StatementPosition;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes runs, in them revisions, and in these statements. All of a run is told on one
 * thread, so what is open is kept with it.
 *
 * @since 0.1.0
 */
public class MigrationObservationListener implements MigrationListener {

	private static final int RUN = 1;

	private static final int REVISION = 2;

	private final Supplier<ObservationRegistry> registry;

	private final @Nullable MigrationObservationConvention convention;

	private final ThreadLocal<Deque<Observed>> open = ThreadLocal.withInitial(ArrayDeque::new);

	/**
	 * Create the listener.
	 * @param registry asked for the registry at the beginning of each run
	 * @param convention the convention, absent for the standard one
	 */
	public MigrationObservationListener(Supplier<ObservationRegistry> registry,
			@Nullable MigrationObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public void beforeRun(List<RevisionRun> revisions) {
		// Another listener's exception may have kept us from hearing of an end.
		end(0, null);
		begin(MigrationObservation.RUN, new MigrationObservationContext.Run(revisions));
	}

	@Override
	public void beforeRevision(RevisionRun run) {
		// Where all revisions share a transaction they end together, after the last one.
		end(RUN, null);
		begin(MigrationObservation.REVISION, new MigrationObservationContext.Revision(run));
	}

	@Override
	public void beforeStatement(StatementPosition statement) {
		begin(MigrationObservation.STATEMENT, new MigrationObservationContext.Statement(statement));
	}

	@Override
	public void afterStatement(StatementPosition statement) {
		end(REVISION, null);
	}

	@Override
	public void afterRevision(RevisionRun run, HistoryEntry entry) {
		end(RUN, null);
	}

	@Override
	public void revisionFailed(RevisionRun run, MigrationsException failure) {
		end(RUN, failure);
	}

	@Override
	public void afterRun(MigrationReport report) {
		end(0, null);
		this.open.remove();
	}

	@Override
	public void runFailed(RuntimeException failure) {
		end(0, failure);
		this.open.remove();
	}

	private void begin(MigrationObservation kind, MigrationObservationContext context) {
		Observation observation = Observation
			.createNotStarted((this.convention != null) ? new Named(this.convention, kind) : null,
					new Named(MigrationObservationConvention.STANDARD, kind), () -> context, this.registry.get())
			.start();
		this.open.get().push(new Observed(observation, observation.openScope()));
	}

	/**
	 * End what is open, innermost first.
	 * @param depth how many stay open
	 * @param failure why they end, absent where they end well
	 */
	private void end(int depth, @Nullable Throwable failure) {
		Deque<Observed> observations = this.open.get();
		while (observations.size() > depth) {
			Observed observed = observations.pop();
			if (failure != null) {
				observed.observation().error(failure);
			}
			observed.scope().close();
			observed.observation().stop();
		}
	}

	/**
	 * A convention that has a name for each kind unless it has one of its own.
	 */
	private record Named(MigrationObservationConvention convention,
			MigrationObservation kind) implements MigrationObservationConvention {

		@Override
		public String getName() {
			String name = this.convention.getName();
			return (name != null) ? name : this.kind.getName();
		}

		@Override
		public String getContextualName(MigrationObservationContext context) {
			return this.convention.getContextualName(context);
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(MigrationObservationContext context) {
			return this.convention.getLowCardinalityKeyValues(context);
		}

		@Override
		public KeyValues getHighCardinalityKeyValues(MigrationObservationContext context) {
			return this.convention.getHighCardinalityKeyValues(context);
		}

	}

	/**
	 * An observation on its way.
	 */
	private record Observed(Observation observation, Observation.Scope scope) {

	}

}
